package dev.bmslink.transport;

import dev.bmslink.can.log.LoggedFrame;

/**
 * A frame that a channel has received.
 *
 * @param frame the frame
 * @param timeNanos when, in nanoseconds of the clock of whoever received it first (adapter, server or log), or
 *     {@link LoggedFrame#NO_TIME} when that is not known
 * @param <F> the frame's type
 */
public record Received<F>(F frame, long timeNanos) {

    /**
     * Returns a frame without a time.
     *
     * @param frame the frame
     * @param <F> the frame's type
     * @return the frame, received at a time that nobody noted
     */
    public static <F> Received<F> untimed(F frame) {
        return new Received<>(frame, LoggedFrame.NO_TIME);
    }
}
