package dev.bmslink.testkit.check.engine;

/** Counts durations in classes that are 1.6 % wide, from 1 µs up. */
final class Quantiles {
    private static final int SUB_BITS = 6;
    private static final int SUB = 1 << SUB_BITS;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int OCTAVES = 42;

    private final long[] counts = new long[SUB / 2 * OCTAVES];
    private long count;
    private long min = Long.MAX_VALUE;
    private long max;

    void add(long nanos) {
        counts[index(nanos / NANOS_PER_MICRO)]++;
        count++;
        min = Math.min(min, nanos);
        max = Math.max(max, nanos);
    }

    long count() {
        return count;
    }

    long min() {
        return count == 0 ? 0 : min;
    }

    long max() {
        return max;
    }

    /** The duration below or at which a share of all lies. */
    long at(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long passed = 0;
        for (int i = 0; i < counts.length; i++) {
            passed += counts[i];
            if (passed >= wanted) {
                return Math.max(min(), Math.min(max, middle(i)));
            }
        }
        return 0;
    }

    /** How many durations lie in a range; both ends are rounded to a class. */
    long between(long fromNanos, long toNanos) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && middle(i) >= fromNanos && middle(i) < toNanos) {
                sum += counts[i];
            }
        }
        return sum;
    }

    private static int index(long micros) {
        int octave = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(micros) - SUB_BITS);
        int index = octave * (SUB / 2) + (int) (micros >> octave);
        return Math.min(index, SUB / 2 * OCTAVES - 1);
    }

    /** The middle of a class, in nanoseconds. */
    private static long middle(int index) {
        int octave = Math.max(0, index / (SUB / 2) - 1);
        long low = (long) (index - octave * (SUB / 2)) << octave;
        return (low * 2 + (1L << octave)) * NANOS_PER_MICRO / 2;
    }
}
