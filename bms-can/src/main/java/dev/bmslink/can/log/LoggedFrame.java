package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;

/**
 * A frame in a log.
 *
 * @param timeNanos when it was received, in nanoseconds of the log's clock, or {@link #NO_TIME}
 * @param channel name of the interface, empty when the log does not say
 * @param frame the frame
 */
public record LoggedFrame(long timeNanos, String channel, CanFrame frame) {

    /** Stands for a log without times. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /**
     * Returns whether the log gives a time.
     *
     * @return false when {@link #timeNanos} is {@link #NO_TIME}
     */
    public boolean hasTime() {
        return timeNanos != NO_TIME;
    }
}
