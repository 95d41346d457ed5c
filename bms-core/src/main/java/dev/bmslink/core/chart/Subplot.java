package dev.bmslink.core.chart;

import java.util.List;

/**
 * One of the coordinate systems that stand below each other in a chart.
 *
 * <p>Flags become strips. Other series of a group share an axis when they share a unit; a series with named values has an
 * axis to itself.
 *
 * @param groups series to draw against the same axis, the first group's on the left
 */
public record Subplot(List<List<Series>> groups) {

    /** Copies the groups. */
    public Subplot {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Returns a subplot of one group.
     *
     * @param series the series
     * @return the subplot
     */
    public static Subplot of(List<Series> series) {
        return new Subplot(List.of(series));
    }

    List<Series> series() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
