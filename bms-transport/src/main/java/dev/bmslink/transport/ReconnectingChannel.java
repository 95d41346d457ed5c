package dev.bmslink.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A channel that is opened anew whenever it breaks or its other end closes it.
 *
 * <p>The thread that receives does the opening, so {@link #receive} may take as long as that. While there is no
 * connection nothing is received, and {@link #send} throws. The pause between attempts grows as {@link Backoff} says, until
 * a frame was received.
 *
 * @param <F> the frames
 */
public final class ReconnectingChannel<F> implements FrameChannel<F> {

    private final Reconnection<FrameChannel<F>> connection;
    private final boolean transmit;

    /**
     * Creates a channel that is not connected yet; the first {@link #receive} connects.
     *
     * @param opener opens the real channel
     * @param transmit whether what it opens can send
     * @param backoff the pauses between attempts
     */
    public ReconnectingChannel(Opener<? extends FrameChannel<F>> opener, boolean transmit, Backoff backoff) {
        this.connection = new Reconnection<>(opener, backoff);
        this.transmit = transmit;
    }

    @Override
    public @Nullable Received<F> receive(long timeoutNanos) throws IOException {
        long end = Reconnection.end(timeoutNanos);
        FrameChannel<F> channel = connection.connected(end);
        if (channel == null) {
            return null;
        }
        try {
            Received<F> received = channel.receive(end - System.nanoTime());
            if (received != null) {
                connection.works();
            }
            return received;
        } catch (IOException e) {
            connection.lose(channel, e);
            return null;
        }
    }

    @Override
    public void send(F frame) throws IOException {
        connection.now().send(frame);
    }

    @Override
    public boolean canSend() {
        return transmit;
    }

    /**
     * Returns how many times a connection was made.
     *
     * @return the number of successful openings
     */
    public long connections() {
        return connection.connections();
    }

    /**
     * Returns whether there is a connection now.
     *
     * @return false before the first one and between two
     */
    public boolean isConnected() {
        return connection.isConnected();
    }

    /**
     * Returns why the last connection ended or could not be made.
     *
     * @return the reason, or null when nothing failed so far
     */
    public @Nullable IOException lastFailure() {
        return connection.lastFailure();
    }

    @Override
    public void close() {
        FrameChannel<F> channel = connection.end();
        if (channel != null) {
            channel.close();
        }
    }
}
