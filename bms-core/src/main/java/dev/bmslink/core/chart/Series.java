package dev.bmslink.core.chart;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The values of one quantity over time.
 *
 * @param name what the legend says
 * @param unit the unit, empty when there is none
 * @param kind how values are joined
 * @param names names of values, empty for plain numbers
 * @param runs samples in the order of time; between two runs the quantity was absent
 */
public record Series(String name, String unit, Kind kind, SortedMap<Long, String> names, List<List<Sample>> runs) {

    /** How the values of a series are joined. */
    public enum Kind {
        /** By straight lines. */
        LINE,
        /** A value holds until the next one. */
        STEP,
        /** Zero or one; drawn as a strip of its own rather than against an axis. */
        FLAG
    }

    /** Copies the parts. */
    public Series {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        runs = runs.stream().map(List::copyOf).toList();
    }

    /**
     * Returns whether there is nothing to draw.
     *
     * @return true without any sample
     */
    public boolean isEmpty() {
        return runs.stream().allMatch(List::isEmpty);
    }

    DoubleStream values() {
        return runs.stream().flatMap(List::stream).mapToDouble(Sample::value);
    }
}
