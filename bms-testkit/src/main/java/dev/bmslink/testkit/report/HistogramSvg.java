package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Bin;
import java.util.List;
import java.util.Locale;

/** Draws how often deviations from a period occur. */
final class HistogramSvg {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 96;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 16;
    private static final long MILLI = 1_000_000;

    private HistogramSvg() {}

    static String of(List<Bin> bins) {
        long most = bins.stream().mapToLong(Bin::count).max().orElse(1);
        double width = (double) WIDTH / Math.max(1, bins.size());
        StringBuilder svg = new StringBuilder("<svg class=\"histogram\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" width=\"100%\" role=\"img\"><title>Deviations from the period</title>\n");
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            double x = i * width;
            if (bin.count() > 0) {
                // A root keeps single late frames visible beside thousands that are on time.
                double height = Math.max(2, (BOTTOM - TOP) * Math.sqrt((double) bin.count() / most));
                boolean onTime = bin.fromNanos() < 0 && bin.toNanos() > 0;
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect%s x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                        onTime ? "" : " class=\"off\"",
                        x + 1,
                        BOTTOM - height,
                        width - 2,
                        height));
                text(svg, x + width / 2, BOTTOM - height - 3, "", compact(bin.count()));
            }
            if (i > 0 && (i % 2 == 1 || bins.size() <= 6)) {
                text(svg, x, HEIGHT - 4, " class=\"dim\"", edge(bin.fromNanos()));
            }
        }
        return svg.append("<line x1=\"0\" y1=\"" + BOTTOM + "\" x2=\"" + WIDTH + "\" y2=\"" + BOTTOM + "\"/>\n</svg>\n")
                .toString();
    }

    private static void text(StringBuilder svg, double x, double y, String attributes, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text%s text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                attributes,
                x,
                y,
                text));
    }

    private static String compact(long count) {
        return count < 10_000
                ? Long.toString(count)
                : count < 10_000_000 ? count / 1000 + "k" : count / 1_000_000 + "M";
    }

    private static String edge(long nanos) {
        String sign = nanos > 0 ? "+" : "";
        return sign + (Math.abs(nanos) < MILLI ? String.format(Locale.ROOT, "%.1f", nanos / 1e6) : nanos / MILLI);
    }
}
