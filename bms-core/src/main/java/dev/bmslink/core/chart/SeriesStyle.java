package dev.bmslink.core.chart;

import java.util.List;

/**
 * How a series is told from the others: colour, dashes and markers, so that no two among the first 24 share the last two.
 *
 * @param index place of the series in the chart
 */
record SeriesStyle(int index) {

    private static final List<String> LIGHT =
            List.of("#0b66c3", "#c2410c", "#187a33", "#8250df", "#7d5a00", "#b8286e", "#0f766e", "#57606a");
    private static final List<String> DARK =
            List.of("#6cb6ff", "#ff9b66", "#56d364", "#bc8cff", "#e3b341", "#ff80b5", "#4fd1c5", "#adbac7");
    private static final List<String> DASHES = List.of("none", "7 3", "2 3", "9 3 2 3");
    /** Outlines around (0, 0). */
    private static final List<String> MARKERS = List.of(
            "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z",
            "m-3 -3h6v6h-6z",
            "m0 -4l4 7h-8z",
            "m0 -4.5l4 4.5l-4 4.5l-4 -4.5z",
            "m0 4l4 -7h-8z",
            "m-1.2 -4h2.4v2.8h2.8v2.4h-2.8v2.8h-2.4v-2.8h-2.8v-2.4h2.8z");

    private String colour() {
        return LIGHT.get(index % LIGHT.size());
    }

    private int colourNumber() {
        return index % LIGHT.size();
    }

    String stroke() {
        return "class=\"c-s%d\" stroke=\"%s\" stroke-width=\"1.6\" stroke-linejoin=\"round\" fill=\"none\" stroke-dasharray=\"%s\""
                .formatted(colourNumber(), colour(), DASHES.get(dash()));
    }

    /** Six markers and four dashes; the dashes move on by one after every round of both, so that pairs differ. */
    private int dash() {
        return (index + index / 12) % DASHES.size();
    }

    String fill() {
        return "class=\"c-f%d\" fill=\"%s\"".formatted(colourNumber(), colour());
    }

    void marker(Svg svg, double x, double y) {
        svg.path("M" + Svg.number(x) + " " + Svg.number(y) + MARKERS.get(index % MARKERS.size()), fill());
    }

    static String darkRules() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < DARK.size(); i++) {
            rules.append(".c-s%d{stroke:%s}.c-f%d{fill:%s}\n".formatted(i, DARK.get(i), i, DARK.get(i)));
        }
        return rules.toString();
    }
}
