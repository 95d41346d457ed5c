package dev.bmslink.core.machine;

import org.jspecify.annotations.Nullable;

/**
 * One end of a protocol.
 *
 * <p>Whoever runs a machine hands it every frame that arrives, calls {@link #onTimeout} at {@link #deadline}, and after
 * either sends what {@link #poll} returns until it returns null. An early or late call is harmless. All times are
 * nanoseconds of one clock that does not go back. Machines are not safe for use by several threads.
 *
 * @param <F> what is sent and received
 */
public interface Machine<F> {

    /** The deadline of a machine that waits for nothing. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Takes a frame.
     *
     * @param frame any frame from the line
     * @param nowNanos the time
     */
    void onFrame(F frame, long nowNanos);

    /**
     * Does what is due.
     *
     * @param nowNanos the time
     */
    void onTimeout(long nowNanos);

    /**
     * Returns the next frame to send.
     *
     * @return the frame, or null when there is none for now
     */
    @Nullable F poll();

    /**
     * Returns when {@link #onTimeout} is to be called next.
     *
     * @return the time, or {@link #NEVER}
     */
    long deadline();
}
