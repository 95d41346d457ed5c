package dev.bmslink.core.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes SVG elements.
 *
 * <p>Colours for light surroundings are attributes, so that any program can draw the picture; the style sheet adds those
 * for dark ones, where a program knows of them.
 */
final class Svg {

    static final String INK = "ink";
    static final String DIM = "dim";
    static final int FONT = 11;
    /** A little more than letters of the usual fonts take on average. */
    private static final double LETTER = 6.3;

    private static final String STYLE = """
            @media (prefers-color-scheme:dark){
            .c-paper{fill:#0d1117}
            .c-ink{fill:#e6edf3}
            .c-dim{fill:#9aa4af}
            .c-grid{stroke:#30363d}
            .c-edge{stroke:#6e7681}
            """;

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final boolean adaptive;

    Svg(double width, boolean adaptive) {
        this.width = width;
        this.adaptive = adaptive;
    }

    Svg text(double x, double y, String anchor, String ink, String text) {
        return text(x, y, anchor, ink, FONT, "400", text);
    }

    Svg text(double x, double y, String anchor, String ink, int size, String weight, String text) {
        body.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"c-%s\" fill=\"%s\" font-size=\"%d\""
                .formatted(number(x), number(y), anchor, ink, ink.equals(INK) ? "#1f2328" : "#59636e", size));
        body.append(" font-weight=\"%s\">%s</text>\n".formatted(weight, escape(text)));
        return this;
    }

    Svg grid(double x1, double y1, double x2, double y2) {
        return line(x1, y1, x2, y2, "class=\"c-grid\" stroke=\"#d1d9e0\"");
    }

    Svg edge(double x1, double y1, double x2, double y2) {
        return line(x1, y1, x2, y2, "class=\"c-edge\" stroke=\"#818b98\"");
    }

    Svg line(double x1, double y1, double x2, double y2, String attributes) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), attributes));
        return this;
    }

    Svg rect(double x, double y, double across, double down, String attributes) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n"
                .formatted(number(x), number(y), number(across), number(down), attributes));
        return this;
    }

    Svg path(CharSequence data, String attributes) {
        body.append("<path d=\"").append(data).append("\" ").append(attributes).append("/>\n");
        return this;
    }

    String finish(double height, String title) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" \
                font-family="system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif">
                <title>%s</title>
                %s<rect class="c-paper" fill="#ffffff" width="%s" height="%s"/>
                %s</svg>
                """.formatted(
                        number(width),
                        number(height),
                        number(width),
                        number(height),
                        escape(title),
                        adaptive ? "<style>\n" + STYLE + SeriesStyle.darkRules() + "}\n</style>\n" : "",
                        number(width),
                        number(height),
                        body);
    }

    /** About how wide a text is. */
    static double widthOf(String text) {
        return LETTER * text.length();
    }

    /** The text, or its beginning when it is wider than the room for it. */
    static String fitted(String text, double room) {
        int letters = (int) Math.max(1, room / LETTER);
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Text for XML; characters that XML cannot carry are replaced. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
    }
}
