package dev.bmslink.core.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vertical axis.
 *
 * @param series the series that are drawn against it
 * @param low value of the lower end
 * @param high value of the upper end
 * @param ticks its marks
 */
record Axis(List<Series> series, double low, double high, List<Tick> ticks) {

    private static final double MOST_WIDTH = 90;

    /** The axes of a subplot: one for each group and unit, and one for each series of named values. */
    static List<Axis> of(Subplot subplot, int mostTicks) {
        List<Axis> axes = new ArrayList<>();
        for (List<Series> group : subplot.groups()) {
            Map<String, List<Series>> byUnit = new LinkedHashMap<>();
            for (Series series : group) {
                if (series.kind() != Series.Kind.FLAG && !series.isEmpty()) {
                    String key = series.names().isEmpty() ? series.unit() : "\n" + byUnit.size();
                    byUnit.computeIfAbsent(key, unit -> new ArrayList<>()).add(series);
                }
            }
            byUnit.values().forEach(series -> axes.add(of(series, mostTicks)));
        }
        return axes;
    }

    private static Axis of(List<Series> series, int mostTicks) {
        DoubleSummaryStatistics range =
                series.stream().flatMapToDouble(Series::values).summaryStatistics();
        if (!series.get(0).names().isEmpty()) {
            return new Axis(series, range.getMin() - 0.5, range.getMax() + 0.5, named(series.get(0)));
        }
        boolean whole = series.stream().flatMapToDouble(Series::values).allMatch(value -> value == Math.rint(value));
        List<Tick> ticks = Ticks.around(range.getMin(), range.getMax(), mostTicks, whole);
        return new Axis(series, ticks.get(0).at(), ticks.get(ticks.size() - 1).at(), ticks);
    }

    /** One mark for each value that occurs. */
    private static List<Tick> named(Series series) {
        Map<Long, String> seen = new TreeMap<>();
        series.values().forEach(value -> {
            long raw = (long) value;
            seen.put(raw, series.names().getOrDefault(raw, Long.toString(raw)));
        });
        return seen.entrySet().stream()
                .map(name -> new Tick(name.getKey(), name.getValue()))
                .toList();
    }

    String unit() {
        return series.get(0).unit();
    }

    /** Where a value lies, from 0 at the lower end to 1 at the upper end. */
    double place(double value) {
        return (value - low) / (high - low);
    }

    /** Room for the labels and the unit. */
    double width() {
        double labels = ticks.stream()
                .mapToDouble(tick -> Svg.widthOf(tick.label()))
                .max()
                .orElse(0);
        return Math.min(MOST_WIDTH, Math.max(labels, Svg.widthOf(unit()) + 12) + 10);
    }
}
