package dev.bmslink.core.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a chart.
 *
 * <p>The same chart gives the same text. A series is told by its marker and its dashes as well as by its colour.
 */
public final class ChartSvg {

    /** The least width of a picture, that of a small telephone. */
    public static final int LEAST_WIDTH = 320;

    private static final double MARGIN = 12;
    private static final double GAP = 18;
    private static final double LANE = 26;
    private static final double STRIP_MARGIN = 6;
    private static final double UNIT_ROW = 22;
    /** Room for a label on the horizontal axis. */
    private static final double TIME_LABEL = 70;

    private static final double TICK_DISTANCE = 32;

    private final Chart chart;
    private final Svg svg;
    private final double plotHeight;
    private final List<List<Axis>> axes = new ArrayList<>();
    private final Frame frame;
    private int drawn;

    private ChartSvg(Chart chart, int width, boolean adaptive) {
        this.chart = chart;
        this.svg = new Svg(width, adaptive);
        this.plotHeight = Math.max(150, Math.min(220, width * 0.3));
        double left = 0;
        double right = 0;
        for (Subplot subplot : chart.subplots()) {
            List<Axis> own = Axis.of(subplot, (int) (plotHeight / TICK_DISTANCE));
            axes.add(own);
            left = Math.max(left, own.isEmpty() ? 0 : own.get(0).width());
            right = Math.max(
                    right, own.stream().skip(1).mapToDouble(Axis::width).sum());
        }
        this.frame = new Frame(MARGIN + left, width - MARGIN - right, chart.from(), chart.to());
    }

    /**
     * Draws a chart that follows its surroundings, light or dark.
     *
     * @param chart the chart
     * @param width its width in pixels, at least {@link #LEAST_WIDTH}
     * @return an SVG document, which can also stand within HTML
     * @throws IllegalArgumentException when the width is too small
     */
    public static String draw(Chart chart, int width) {
        return draw(chart, width, true);
    }

    /**
     * Draws a chart for light surroundings, without a style sheet.
     *
     * @param chart the chart
     * @param width its width in pixels, at least {@link #LEAST_WIDTH}
     * @return an SVG document of elements and attributes only
     * @throws IllegalArgumentException when the width is too small
     */
    public static String drawLight(Chart chart, int width) {
        return draw(chart, width, false);
    }

    private static String draw(Chart chart, int width, boolean adaptive) {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("a width of " + width + " is below " + LEAST_WIDTH);
        }
        return new ChartSvg(chart, width, adaptive).draw(width);
    }

    private String draw(int width) {
        double y = MARGIN;
        if (!chart.title().isEmpty()) {
            svg.text(
                    MARGIN,
                    y + 12,
                    "start",
                    Svg.INK,
                    15,
                    "600",
                    Svg.fitted(chart.title(), (width - 2 * MARGIN) * 0.75));
            y += 22;
        }
        if (!chart.note().isEmpty()) {
            svg.text(MARGIN, y + 10, "start", Svg.DIM, Svg.fitted(chart.note(), width - 2 * MARGIN));
            y += 18;
        }
        for (int i = 0; i < chart.subplots().size(); i++) {
            y = subplot(chart.subplots().get(i), axes.get(i), y) + GAP;
        }
        svg.text(frame.right(), y, "end", Svg.DIM, timeUnit());
        return svg.finish(y + 8, chart.title().isEmpty() ? "chart" : chart.title());
    }

    private String timeUnit() {
        return chart.clock() == Chart.Clock.FRAMES ? "frames" : Ticks.timeUnit(chart.from(), chart.to());
    }

    private List<Tick> timeTicks() {
        int most = Math.max(2, (int) (frame.width() / TIME_LABEL));
        return chart.clock() == Chart.Clock.FRAMES
                ? Ticks.withinCounts(chart.from(), chart.to(), most)
                : Ticks.withinTimes(chart.from(), chart.to(), most);
    }

    private double subplot(Subplot subplot, List<Axis> own, double top) {
        List<SeriesStyle> styles = new ArrayList<>();
        for (Axis axis : own) {
            styles.addAll(axis.series().stream()
                    .map(series -> new SeriesStyle(drawn++))
                    .toList());
        }
        List<Series> flags = subplot.series().stream()
                .filter(series -> series.kind() == Series.Kind.FLAG && !series.isEmpty())
                .toList();
        double y = own.isEmpty() ? top : legend(own, styles, top);
        double plotTop = y;
        double plotBottom = y + plotHeight;
        y = own.isEmpty() ? y : plotBottom + (flags.isEmpty() ? 0 : STRIP_MARGIN);
        double bottom = y + LANE * flags.size() + (flags.isEmpty() ? 0 : STRIP_MARGIN);
        List<Tick> times = timeTicks();
        for (Tick time : times) {
            double x = frame.x((long) time.at());
            svg.grid(x, plotTop, x, bottom);
            svg.text(x, bottom + 14, "middle", Svg.DIM, time.label());
        }
        if (!own.isEmpty()) {
            plot(own, styles, plotTop, plotBottom);
        }
        for (Series flag : flags) {
            svg.text(frame.left() + 4, y + 11, "start", Svg.INK, Svg.fitted(flag.name(), frame.width()));
            new Curve(svg, frame, new SeriesStyle(drawn++)).strip(flag, y + 20);
            y += LANE;
        }
        svg.edge(frame.left(), bottom, frame.right(), bottom);
        return bottom + 14;
    }

    private double legend(List<Axis> own, List<SeriesStyle> styles, double top) {
        Legend legend = new Legend(svg, MARGIN, frame.right() + 2, top);
        int index = 0;
        for (int i = 0; i < own.size(); i++) {
            for (Series series : own.get(i).series()) {
                String unit = series.unit().isEmpty() ? "" : ", " + series.unit();
                String side =
                        own.size() == 1 ? "" : i == 0 ? " (left)" : own.size() == 2 ? " (right)" : " (right " + i + ")";
                legend.add(styles.get(index++), series.name() + unit + side);
            }
        }
        return legend.bottom() + UNIT_ROW;
    }

    private void plot(List<Axis> own, List<SeriesStyle> styles, double top, double bottom) {
        double x = frame.right();
        int index = 0;
        for (int i = 0; i < own.size(); i++) {
            Axis axis = own.get(i);
            List<SeriesStyle> keys = styles.subList(index, index + axis.series().size());
            if (i == 0) {
                axis(axis, keys, frame.left(), top, bottom, true);
            } else {
                axis(axis, keys, x, top, bottom, false);
                x += axis.width();
            }
            index += keys.size();
        }
        index = 0;
        for (Axis axis : own) {
            for (Series series : axis.series()) {
                new Curve(svg, frame, styles.get(index++)).draw(series, axis, top, bottom);
            }
        }
    }

    private void axis(Axis axis, List<SeriesStyle> keys, double x, double top, double bottom, boolean left) {
        double outwards = left ? -1 : 1;
        svg.edge(x, top, x, bottom);
        double free = Double.POSITIVE_INFINITY;
        for (Tick tick : axis.ticks()) {
            double y = bottom - (bottom - top) * axis.place(tick.at());
            if (left) {
                svg.grid(frame.left(), y, frame.right(), y);
            } else {
                svg.edge(x, y, x + 3, y);
            }
            if (free - y >= Svg.FONT) {
                String label = Svg.fitted(tick.label(), axis.width() - 6);
                svg.text(x + 6 * outwards, y + 4, left ? "end" : "start", Svg.DIM, label);
                free = y;
            }
        }
        // The head runs to the right: on the left over the plot, elsewhere as far as its own room reaches.
        double at = left ? MARGIN : x + 3;
        svg.text(at, top - 9, "start", Svg.INK, Svg.fitted(axis.unit(), axis.width()));
        at += Svg.widthOf(axis.unit()) + 11;
        for (SeriesStyle key : keys) {
            if (left || at < x + axis.width()) {
                key.marker(svg, at, top - 13);
            }
            at += 10;
        }
    }
}
