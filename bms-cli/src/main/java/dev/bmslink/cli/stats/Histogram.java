package dev.bmslink.cli.stats;

import java.util.TreeMap;

/**
 * Counts of durations in buckets that are at most 1/256 of their value wide.
 *
 * <p>Memory is bounded by the range of the durations, not by their number: one octave for each power of two.
 */
final class Histogram {

    private static final int BITS = 9;

    private final TreeMap<Integer, Octave> octaves = new TreeMap<>();
    private long count;
    private long max;

    private static final class Octave {
        private final long[] counts = new long[1 << BITS];
        private final long[] sums = new long[1 << BITS];
    }

    /** Counts a duration, 0 or longer. */
    void add(long nanos) {
        int ignoredBits = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - BITS);
        Octave octave = octaves.computeIfAbsent(ignoredBits, key -> new Octave());
        int bucket = (int) (nanos >>> ignoredBits);
        octave.counts[bucket]++;
        octave.sums[bucket] += nanos;
        count++;
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
     * @return the mean of the bucket that holds it, which is exact when its durations are equal
     */
    long quantile(double share) {
        long rank = (long) Math.ceil(share * count);
        long seen = 0;
        for (Octave octave : octaves.values()) {
            for (int i = 0; i < octave.counts.length; i++) {
                seen += octave.counts[i];
                if (seen >= rank) {
                    return octave.sums[i] / octave.counts[i];
                }
            }
        }
        return max;
    }
}
