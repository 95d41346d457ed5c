package dev.bmslink.core.drawing;

import java.util.ArrayList;
import java.util.List;

/** Writes one SVG picture of a fixed width whose height grows with its content. */
final class Svg {
    static final int WIDTH = 360;
    static final int MARGIN = 14;

    private static final String STYLE = """
            text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:12px;fill:#1f2328}
            .h{font-size:15px;font-weight:700}
            .b{font-weight:600}
            .s{font-size:10.5px}
            .xs{font-size:9px}
            .dim{fill:#59636e}
            .warning{fill:#9a6700}
            .danger{fill:#c4161c}
            .good{fill:#187a33}
            .mid{text-anchor:middle}
            .end{text-anchor:end}
            .paper{fill:#ffffff}
            .card{fill:#f3f5f7;stroke:#59636e}
            .hole{fill:#d5dae0;stroke:#59636e}
            .edge{stroke:#59636e;fill:none}
            .rim{stroke:#59636e;fill:none;stroke-linecap:round}
            .plus{stroke:#c4161c;fill:none}
            .minus{stroke:#1f2328;fill:none}
            .comm{stroke:#0b66c3;fill:none}
            @media (prefers-color-scheme:dark){
            text{fill:#e6edf3}
            .dim{fill:#9aa4af}
            .warning{fill:#e3b341}
            .danger{fill:#ff7b72}
            .good{fill:#56d364}
            .paper{fill:#0d1117}
            .card{fill:#1c232c;stroke:#9aa4af}
            .hole{fill:#30363d;stroke:#9aa4af}
            .edge{stroke:#9aa4af}
            .rim{stroke:#9aa4af}
            .plus{stroke:#ff7b72}
            .minus{stroke:#e6edf3}
            .comm{stroke:#6cb6ff}
            }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    Svg(String title) {
        this.title = title;
    }

    Svg text(double x, double y, String classes, String text) {
        body.append("<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>\n"
                .formatted(number(x), number(y), classes, escape(text)));
        return this;
    }

    Svg rect(double x, double y, double width, double height, double radius, String attributes) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>\n"
                .formatted(number(x), number(y), number(width), number(height), number(radius), attributes));
        return this;
    }

    Svg circle(double x, double y, double radius, String attributes) {
        return circle(x, y, radius, attributes, "");
    }

    Svg circle(double x, double y, double radius, String attributes, String content) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s>%s</circle>\n"
                .formatted(number(x), number(y), number(radius), attributes, content));
        return this;
    }

    Svg path(String data, String attributes) {
        body.append("<path d=\"%s\" %s/>\n".formatted(data, attributes));
        return this;
    }

    /**
     * Writes text over as many lines as it needs.
     *
     * @return the y of the next line
     */
    double paragraph(double x, double y, int columns, String classes, String text) {
        double line = y;
        for (String part : wrap(text, columns)) {
            text(x, line, classes, part);
            line += 15;
        }
        return line;
    }

    String finish(double height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %s" role="img">
                <title>%s</title>
                <style>
                %s</style>
                <rect class="paper" width="%d" height="%s" rx="8"/>
                %s</svg>
                """.formatted(WIDTH, number(height), escape(title), STYLE, WIDTH, number(height), body);
    }

    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(Math.round(value * 10) / 10.0);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
