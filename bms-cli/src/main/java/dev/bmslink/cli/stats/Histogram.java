package dev.bmslink.cli.stats;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of durations in buckets that are at most 1/256 of their value wide.
 *
 * <p>Memory is bounded by the range of the durations, not by their number: one array for each power of two.
 */
final class Histogram {

    private static final int BITS = 9;

    private final TreeMap<Integer, long[]> octaves = new TreeMap<>();
    private long count;
    private long min = Long.MAX_VALUE;
    private long max;

    /** Counts a duration, 0 or longer. */
    void add(long nanos) {
        // How many low bits do not matter.
        int octave = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - BITS);
        octaves.computeIfAbsent(octave, key -> new long[1 << BITS])[(int) (nanos >>> octave)]++;
        count++;
        min = Math.min(min, nanos);
        max = Math.max(max, nanos);
    }

    long count() {
        return count;
    }

    long max() {
        return max;
    }

    /**
     * The duration that a share of all durations does not exceed.
     *
     * @param share above 0, up to 1
     * @return the middle of a bucket, but never beyond the shortest and longest duration
     */
    long quantile(double share) {
        long rank = (long) Math.ceil(share * count);
        long seen = 0;
        for (Map.Entry<Integer, long[]> octave : octaves.entrySet()) {
            for (int i = 0; i < octave.getValue().length; i++) {
                seen += octave.getValue()[i];
                if (seen >= rank) {
                    long middle = ((long) i << octave.getKey()) + (1L << octave.getKey() >> 1);
                    return Math.min(max, Math.max(min, middle));
                }
            }
        }
        return max;
    }
}
