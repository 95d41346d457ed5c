package dev.bmslink.core.chart;

import dev.bmslink.core.chart.Series.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects a series of any length in constant memory.
 *
 * <p>Samples are kept as they are until there are too many. From then on neighbours share a slice of time, of which the
 * first, the smallest, the largest and the last sample stay, so that a picture shows every peak. Slices grow by doubling.
 * Not thread-safe.
 */
public final class SeriesRecorder {

    /** Slices that are enough for a picture 1000 pixels wide. */
    public static final int RESOLUTION = 2000;

    private final Series shape;
    private final long longestPause;
    private final int resolution;
    private final List<Slice> slices = new ArrayList<>();
    private long sliceLength = 1;
    private long origin;
    private boolean absent;

    /**
     * Creates a recorder.
     *
     * @param name what the legend says
     * @param unit the unit, empty when there is none
     * @param kind how values are joined
     * @param names names of values, empty for plain numbers
     * @param longestPause after so long without a sample the quantity counts as absent; {@link Long#MAX_VALUE} for never
     * @param resolution the largest number of slices, at least 2
     * @throws IllegalArgumentException when a number is too small
     */
    public SeriesRecorder(
            String name, String unit, Kind kind, SortedMap<Long, String> names, long longestPause, int resolution) {
        if (longestPause < 1) {
            throw new IllegalArgumentException("a longest pause of " + longestPause + " is below 1");
        }
        if (resolution < 2) {
            throw new IllegalArgumentException("a resolution of " + resolution + " is below 2");
        }
        this.shape = new Series(name, unit, kind, names, List.of());
        this.longestPause = longestPause;
        this.resolution = resolution;
    }

    /**
     * Creates a recorder of plain numbers with the usual resolution.
     *
     * @param name what the legend says
     * @param unit the unit, empty when there is none
     * @param kind how values are joined
     * @param longestPause after so long without a sample the quantity counts as absent
     */
    public SeriesRecorder(String name, String unit, Kind kind, long longestPause) {
        this(name, unit, kind, new TreeMap<>(), longestPause, RESOLUTION);
    }

    /**
     * Takes a sample.
     *
     * @param time not before the sample before
     * @param value the value, finite
     * @throws IllegalArgumentException when time goes back or the value is not finite
     */
    public void add(long time, double value) {
        Sample sample = new Sample(time, value);
        Slice last = last();
        if (last == null) {
            origin = time;
        } else if (time < last.last.time()) {
            throw new IllegalArgumentException("time goes back from " + last.last.time() + " to " + time);
        } else {
            absent |= time - last.last.time() > longestPause;
        }
        Slice slice = new Slice(sample, absent);
        absent = false;
        if (last != null && !slice.afterAbsence && indexOf(last) == indexOf(slice)) {
            last.append(slice);
        } else {
            slices.add(slice);
        }
        while (slices.size() > resolution) {
            sliceLength *= 2;
            mergeNeighbours();
        }
    }

    /** Notes that the sender has no value at this time. */
    public void addAbsence() {
        absent = true;
    }

    /**
     * Returns what was collected.
     *
     * @return a series of at most four samples a slice
     */
    public Series series() {
        List<List<Sample>> runs = new ArrayList<>();
        List<Sample> run = new ArrayList<>();
        for (Slice slice : slices) {
            if (slice.afterAbsence && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            slice.samples(run);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return new Series(shape.name(), shape.unit(), shape.kind(), shape.names(), runs);
    }

    private @Nullable Slice last() {
        return slices.isEmpty() ? null : slices.get(slices.size() - 1);
    }

    private long indexOf(Slice slice) {
        return (slice.first.time() - origin) / sliceLength;
    }

    private void mergeNeighbours() {
        int kept = 0;
        for (int i = 1; i < slices.size(); i++) {
            Slice before = slices.get(kept);
            Slice slice = slices.get(i);
            if (indexOf(before) == indexOf(slice)) {
                before.append(slice);
            } else {
                slices.set(++kept, slice);
            }
        }
        slices.subList(kept + 1, slices.size()).clear();
    }

    /** A slice of time; an absence within it is too short to be seen. */
    private static final class Slice {

        private final Sample first;
        private final boolean afterAbsence;
        private Sample least;
        private Sample greatest;
        private Sample last;

        Slice(Sample sample, boolean afterAbsence) {
            first = sample;
            least = sample;
            greatest = sample;
            last = sample;
            this.afterAbsence = afterAbsence;
        }

        void append(Slice later) {
            least = later.least.value() < least.value() ? later.least : least;
            greatest = later.greatest.value() > greatest.value() ? later.greatest : greatest;
            last = later.last;
        }

        void samples(List<Sample> to) {
            boolean leastFirst = least.time() <= greatest.time();
            addOther(to, first);
            addOther(to, leastFirst ? least : greatest);
            addOther(to, leastFirst ? greatest : least);
            addOther(to, last);
        }

        private static void addOther(List<Sample> to, Sample sample) {
            if (to.isEmpty() || !to.get(to.size() - 1).equals(sample)) {
                to.add(sample);
            }
        }
    }
}
