package dev.bmslink.cli.monitor;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;

/** What is known of one message, or of one page of it. */
final class MessageRow {

    private final Periods periods = new Periods();
    private final long[] bitChangedNanos = new long[Long.SIZE];
    private long changedBits;
    private LoggedFrame last;
    private long arrivalNanos;
    private long count = 1;

    MessageRow(LoggedFrame first, long arrivalNanos) {
        this.last = first;
        this.arrivalNanos = arrivalNanos;
    }

    void onFrame(LoggedFrame frame, long nowNanos) {
        boolean timed = frame.hasTime() && last.hasTime();
        long period = timed ? frame.timeNanos() - last.timeNanos() : nowNanos - arrivalNanos;
        if (period >= 0) {
            periods.add(period);
        }
        long difference = frame.frame().data() ^ last.frame().data();
        changedBits |= difference;
        for (int bit = 0; difference != 0; bit++, difference >>>= 1) {
            if ((difference & 1) != 0) {
                bitChangedNanos[bit] = nowNanos;
            }
        }
        last = frame;
        arrivalNanos = nowNanos;
        count++;
    }

    CanFrame frame() {
        return last.frame();
    }

    Periods periods() {
        return periods;
    }

    long arrivalNanos() {
        return arrivalNanos;
    }

    long count() {
        return count;
    }

    /** The bits that have changed since a time. */
    long changedSince(long nanos) {
        long changed = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((changedBits >>> bit & 1) != 0 && bitChangedNanos[bit] - nanos >= 0) {
                changed |= 1L << bit;
            }
        }
        return changed;
    }
}
