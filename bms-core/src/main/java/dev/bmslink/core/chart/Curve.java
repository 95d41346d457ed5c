package dev.bmslink.core.chart;

import java.util.List;

/** Draws the runs of a series. */
final class Curve {

    /** Markers stand so far apart that they do not hide the line. */
    private static final double MARKER_DISTANCE = 90;

    private final Svg svg;
    private final Frame frame;
    private final SeriesStyle style;

    Curve(Svg svg, Frame frame, SeriesStyle style) {
        this.svg = svg;
        this.frame = frame;
        this.style = style;
    }

    /** Draws against an axis between two heights. */
    void draw(Series series, Axis axis, double top, double bottom) {
        double lastMarker = Double.NEGATIVE_INFINITY;
        for (List<Sample> run : series.runs()) {
            StringBuilder path = new StringBuilder();
            double before = 0;
            for (Sample sample : run) {
                double x = frame.x(sample.time());
                double y = bottom - (bottom - top) * axis.place(sample.value());
                if (path.length() > 0 && series.kind() == Series.Kind.STEP && y != before) {
                    path.append('L').append(Svg.number(x)).append(' ').append(Svg.number(before));
                }
                path.append(path.length() == 0 ? 'M' : 'L')
                        .append(Svg.number(x))
                        .append(' ')
                        .append(Svg.number(y));
                before = y;
                if (x - lastMarker >= MARKER_DISTANCE || run.size() == 1) {
                    style.marker(svg, x, y);
                    lastMarker = x;
                }
            }
            if (run.size() > 1) {
                svg.path(path, style.stroke());
            }
        }
    }

    /** Draws a flag as a strip: thin while it is false, thick while it is true, nothing while it is absent. */
    void strip(Series series, double middle) {
        StringBuilder path = new StringBuilder();
        for (List<Sample> run : series.runs()) {
            int start = 0;
            for (int i = 1; i <= run.size(); i++) {
                if (i == run.size() || run.get(i).value() != run.get(start).value()) {
                    double x = frame.x(run.get(start).time());
                    double end = frame.x(run.get(Math.min(i, run.size() - 1)).time());
                    box(path, x, Math.max(end - x, 1.2), middle, run.get(start).value() != 0 ? 5 : 0.6);
                    start = i;
                }
            }
        }
        svg.path(path, style.fill());
    }

    private static void box(StringBuilder path, double x, double across, double middle, double half) {
        path.append('M').append(Svg.number(x)).append(' ').append(Svg.number(middle - half));
        path.append('h').append(Svg.number(across)).append('v').append(Svg.number(2 * half));
        path.append('h').append(Svg.number(-across)).append('z');
    }
}
