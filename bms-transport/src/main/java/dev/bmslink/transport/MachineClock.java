package dev.bmslink.transport;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.core.machine.Machine;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of a machine: that of this computer on a bus, that of the log in a replay.
 *
 * <p>In a replay the clock stands at the time of its creation until the first frame. Each later frame sets it, by as much as
 * the log says has passed since the frame before. Between frames it goes as fast as the log is replayed; without such a
 * speed, that is stepped or without waiting, it stands still.
 */
final class MachineClock {

    /** The shortest sleep: a machine whose deadline stays in the past must not take the processor. */
    private static final long MIN_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final boolean replay;
    private final double speed;
    private long frameNanos = System.nanoTime();
    private long frameCameNanos = frameNanos;
    private long previousNanos = LoggedFrame.NO_TIME;
    private long lastNanos = frameNanos;

    MachineClock(@Nullable Pace pace) {
        replay = pace != null;
        speed = pace == null || Double.isInfinite(pace.speed()) ? 0 : pace.speed();
    }

    /** The time now, never before one that was returned already. */
    long now() {
        long real = System.nanoTime();
        if (!replay) {
            return advance(real);
        }
        boolean goes = previousNanos != LoggedFrame.NO_TIME;
        return advance(goes ? frameNanos + (long) ((real - frameCameNanos) * speed) : frameNanos);
    }

    /** The time that was returned last. */
    long last() {
        return lastNanos;
    }

    /** The time of a frame, which on a bus is told that until which the machine was busy. */
    long arrival(Inbox.Arrival<?> arrival) {
        if (!replay) {
            return advance(arrival.nanos());
        }
        long time = arrival.timeNanos();
        if (time != LoggedFrame.NO_TIME) {
            frameNanos += previousNanos == LoggedFrame.NO_TIME ? 0 : Math.max(0, time - previousNanos);
            previousNanos = time;
        }
        frameCameNanos = arrival.nanos();
        return Math.max(frameNanos, lastNanos);
    }

    /** Whether a deadline passes in the log before a frame, so that the machine has to hear of it first. */
    boolean passesBefore(long deadline, long frame) {
        return replay && deadline > lastNanos && deadline < frame;
    }

    long advance(long nanos) {
        if (nanos - lastNanos > 0) {
            lastNanos = nanos;
        }
        return lastNanos;
    }

    /** How long to sleep until a deadline. */
    long sleepUntil(long deadline) {
        boolean stands = replay && (speed == 0 || previousNanos == LoggedFrame.NO_TIME);
        if (deadline == Machine.NEVER || stands) {
            return Long.MAX_VALUE;
        }
        long left = replay ? (long) ((deadline - now()) / speed) : deadline - System.nanoTime();
        return Math.max(left, MIN_SLEEP_NANOS);
    }
}
