package dev.bmslink.cli.stats;

import java.util.ArrayList;
import java.util.List;

/** The frames of one identifier on one channel. */
final class IdTraffic {

    private long count;
    private int lengths;
    private long last = -1;
    private final Histogram periods = new Histogram();
    // Welford's running mean and sum of squared deviations, in nanoseconds.
    private double mean;
    private double squares;

    /** Counts a frame; the time is negative when it is not known. */
    void onFrame(long nanos, int length) {
        count++;
        lengths |= 1 << length;
        if (nanos >= 0) {
            if (last >= 0 && nanos >= last) {
                onPeriod(nanos - last);
            }
            last = nanos;
        }
    }

    private void onPeriod(long nanos) {
        periods.add(nanos);
        double deviation = nanos - mean;
        mean += deviation / periods.count();
        squares += deviation * (nanos - mean);
    }

    long count() {
        return count;
    }

    /** The numbers of data bytes seen, ascending. */
    List<Integer> lengths() {
        List<Integer> seen = new ArrayList<>();
        for (int length = 0; length < Integer.SIZE; length++) {
            if ((lengths & 1 << length) != 0) {
                seen.add(length);
            }
        }
        return seen;
    }

    boolean hasPeriods() {
        return periods.count() > 0;
    }

    long periodNanos(double share) {
        return periods.quantile(share);
    }

    long longestPeriodNanos() {
        return periods.max();
    }

    /** The standard deviation of the periods. */
    long jitterNanos() {
        return Math.round(Math.sqrt(squares / Math.max(1, periods.count())));
    }

    /** The longest time without a frame, to the end of the channel's log. */
    long longestSilenceNanos(long end) {
        return Math.max(periods.max(), last < 0 ? 0 : end - last);
    }
}
