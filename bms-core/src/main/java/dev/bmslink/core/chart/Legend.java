package dev.bmslink.core.chart;

/** Names with a piece of the line and its marker, in rows. */
final class Legend {

    private static final double ROW = 17;
    private static final double KEY = 30;

    private final Svg svg;
    private final double left;
    private final double right;
    private double x;
    private double y;

    Legend(Svg svg, double left, double right, double top) {
        this.svg = svg;
        this.left = left;
        this.right = right;
        this.x = left;
        this.y = top + ROW - 5;
    }

    void add(SeriesStyle style, String text) {
        String shown = Svg.fitted(text, right - left - KEY);
        double width = KEY + Svg.widthOf(shown);
        if (x > left && x + width > right) {
            x = left;
            y += ROW;
        }
        svg.line(x, y - 4, x + KEY - 6, y - 4, style.stroke());
        style.marker(svg, x + (KEY - 6) / 2, y - 4);
        svg.text(x + KEY, y, "start", Svg.INK, shown);
        x += width + 14;
    }

    /** The lower edge. */
    double bottom() {
        return y + 5;
    }
}
