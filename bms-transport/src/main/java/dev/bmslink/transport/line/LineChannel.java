package dev.bmslink.transport.line;

import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.Received;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line of bytes for a {@link dev.bmslink.rs485.line.LineMachine}: what is received are pieces as they come, what is sent
 * are whole frames.
 *
 * <p>Two-wire adapters whose receiver stays on while they send give back every byte that they send; for those, and only
 * for those, there is {@link #withEcho}.
 */
public final class LineChannel implements FrameChannel<byte[]> {

    private static final int CHUNK = 1024;

    private final ByteChannel line;
    private final boolean transmit;
    private final @Nullable EchoFilter echo;
    private final byte[] chunk = new byte[CHUNK];

    /**
     * Creates a channel.
     *
     * @param line the bytes; the channel closes them
     * @param transmit whether frames may be sent
     */
    public LineChannel(ByteChannel line, boolean transmit) {
        this(line, transmit, null);
    }

    private LineChannel(ByteChannel line, boolean transmit, @Nullable EchoFilter echo) {
        this.line = line;
        this.transmit = transmit;
        this.echo = echo;
    }

    /**
     * Creates a channel that may send, over an adapter that hears itself. What comes back as it was sent is dropped; an
     * echo that is damaged is passed on, since others were damaged too.
     *
     * @param line the bytes; the channel closes them
     * @return the channel
     */
    public static LineChannel withEcho(ByteChannel line) {
        return new LineChannel(line, true, new EchoFilter());
    }

    @Override
    public @Nullable Received<byte[]> receive(long timeoutNanos) throws IOException {
        int count = line.read(chunk, 0, CHUNK, timeoutNanos);
        byte[] heard = Arrays.copyOf(chunk, count);
        if (echo != null) {
            heard = echo.heard(heard);
        }
        return heard.length == 0 ? null : Received.untimed(heard);
    }

    @Override
    public void send(byte[] frame) throws IOException {
        if (!transmit) {
            throw new IllegalStateException(
                    "the line is opened for listening only; " + frame.length + " bytes are not sent");
        }
        if (echo != null) {
            echo.sends(frame);
        }
        line.write(frame, 0, frame.length);
    }

    @Override
    public boolean canSend() {
        return transmit;
    }

    /**
     * Returns how many bytes of its own the channel has heard and dropped.
     *
     * @return the number, 0 without {@link #withEcho}
     */
    public long echoed() {
        return echo == null ? 0 : echo.dropped();
    }

    @Override
    public void close() {
        line.close();
    }
}
