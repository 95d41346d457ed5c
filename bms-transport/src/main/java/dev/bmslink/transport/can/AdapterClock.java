package dev.bmslink.transport.can;

import dev.bmslink.can.slcan.Timestamp;
import org.jspecify.annotations.Nullable;

/** Continues an adapter's clock beyond its period, with the help of a clock that is less exact and has no period. */
final class AdapterClock {

    private @Nullable Timestamp last;
    private long lastRealNanos;
    private long nanos;

    /**
     * The time of a frame.
     *
     * @param timestamp what the adapter says
     * @param realNanos nanoseconds since 1970 at which it arrived
     * @return nanoseconds since 1970 of the first frame, plus what the adapter has counted since
     */
    long nanos(Timestamp timestamp, long realNanos) {
        Timestamp before = last;
        if (before == null || before.periodMicros() != timestamp.periodMicros()) {
            nanos = realNanos;
        } else {
            long period = timestamp.periodMicros() * 1000;
            long passed = timestamp.since(before) * 1000;
            // Whole periods that the adapter does not show.
            long silent = Math.max(0, Math.floorDiv(realNanos - lastRealNanos - passed + period / 2, period));
            nanos += passed + silent * period;
        }
        last = timestamp;
        lastRealNanos = realNanos;
        return nanos;
    }
}
