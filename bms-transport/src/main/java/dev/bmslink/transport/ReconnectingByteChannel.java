package dev.bmslink.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes over a connection that is opened anew whenever it breaks or its other end closes it.
 *
 * <p>The thread that reads does the opening, so {@link #read} may take as long as that. While there is no connection nothing
 * is read, and {@link #write} throws; nothing waits to be written later. The pause between attempts grows as {@link Backoff}
 * says, until a byte was read.
 *
 * <p>Bytes of two connections must not be taken for one frame. So whoever puts frames together is told of every gap before
 * the bytes that follow it.
 */
public final class ReconnectingByteChannel implements ByteChannel {

    private final Reconnection<ByteChannel> connection;
    private final Runnable gap;

    /**
     * Creates a channel that is not connected yet; the first {@link #read} connects.
     *
     * @param opener opens the real channel
     * @param backoff the pauses between attempts
     * @param gap called on the reading thread when a connection is lost: what has begun of a frame is to be forgotten
     */
    public ReconnectingByteChannel(Opener<? extends ByteChannel> opener, Backoff backoff, Runnable gap) {
        this.connection = new Reconnection<>(opener, backoff);
        this.gap = gap;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, long timeoutNanos) throws IOException {
        long end = Reconnection.end(timeoutNanos);
        ByteChannel channel = connection.connected(end);
        if (channel == null) {
            return 0;
        }
        try {
            int count = channel.read(buffer, offset, length, end - System.nanoTime());
            if (count > 0) {
                connection.works();
            }
            return count;
        } catch (IOException e) {
            connection.lose(channel, e);
            gap.run();
            return 0;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        connection.now().write(bytes, offset, length);
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
        ByteChannel channel = connection.end();
        if (channel != null) {
            channel.close();
        }
    }
}
