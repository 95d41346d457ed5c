package dev.bmslink.transport;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that carries whole frames, open from its creation to {@link #close}.
 *
 * <p>One thread at a time may receive, one at a time may send, and any may close. A channel that has failed once stays
 * so; {@link ReconnectingChannel} replaces it.
 *
 * @param <F> the frames, for a CAN bus {@link dev.bmslink.can.CanFrame}
 */
public interface FrameChannel<F> extends Closeable {

    /**
     * Waits for a frame.
     *
     * @param timeoutNanos how long to wait at most; 0 or less takes only what is there
     * @return the frame, or null when none came in time
     * @throws java.io.EOFException when the other end has closed the connection, or a file has ended
     * @throws java.nio.channels.ClosedChannelException when this end is closed, also while waiting
     * @throws IOException when the connection is broken
     */
    @Nullable Received<F> receive(long timeoutNanos) throws IOException;

    /**
     * Sends a frame.
     *
     * @param frame the frame
     * @throws IllegalStateException when the channel was opened for listening only
     * @throws IOException when the frame could not be handed over
     */
    void send(F frame) throws IOException;

    /**
     * Returns whether the channel was opened for transmission.
     *
     * @return false when {@link #send} refuses every frame
     */
    boolean canSend();

    /**
     * Returns whether frames that nobody fetches wait where they come from, however many there are.
     *
     * @return true for a file, false for a bus
     */
    default boolean holdsBack() {
        return false;
    }

    /**
     * Returns how fast recorded frames come, for a channel whose frames happened at another time than now.
     *
     * @return the pace, by which {@link Driver} sets a machine's time; null for a bus
     */
    default @Nullable Pace replayPace() {
        return null;
    }

    /** Closes the channel and ends a waiting {@link #receive} and {@link #send}; a second call does nothing. */
    @Override
    void close();
}
