package dev.bmslink.core.chart;

/**
 * Puts charts into web pages.
 *
 * <p>A figure holds a wide and a narrow picture, of which the style sheet shows the one that suits the screen. Nothing is
 * fetched, and there are no scripts.
 */
public final class ChartHtml {

    /** Width of the pictures for wide screens and paper, in pixels. */
    public static final int WIDE = 960;
    /** Width of the pictures for telephones, in pixels. */
    public static final int NARROW = 360;

    /** The rules that a page with figures needs. */
    public static final String STYLE = """
            figure.chart{margin:0}
            figure.chart svg{display:block;max-width:100%;height:auto}
            figure.chart .narrow{display:none}
            @media screen and (max-width:700px){figure.chart .wide{display:none}figure.chart .narrow{display:block}}
            """;

    private ChartHtml() {}

    /**
     * Returns a chart for a page that has {@link #STYLE}.
     *
     * @param chart the chart
     * @return a {@code figure} element
     */
    public static String figure(Chart chart) {
        return "<figure class=\"chart\">\n<div class=\"wide\">" + ChartSvg.draw(chart, WIDE)
                + "</div>\n<div class=\"narrow\">" + ChartSvg.draw(chart, NARROW) + "</div>\n</figure>\n";
    }

    /**
     * Returns a page with one chart.
     *
     * @param chart the chart
     * @return an HTML document
     */
    public static String page(Chart chart) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                body{margin:0 auto;max-width:%dpx}
                @media (prefers-color-scheme:dark){body{background:#0d1117}}
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Svg.escape(chart.title()), WIDE, STYLE, figure(chart));
    }
}
