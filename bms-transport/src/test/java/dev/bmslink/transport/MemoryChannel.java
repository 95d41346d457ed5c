package dev.bmslink.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One end of a line in memory. */
final class MemoryChannel<F> implements FrameChannel<F> {

    private final BlockingQueue<Optional<F>> in;
    private final BlockingQueue<Optional<F>> out;
    private final boolean transmit;
    private volatile boolean closed;
    private volatile boolean broken;

    private MemoryChannel(BlockingQueue<Optional<F>> in, BlockingQueue<Optional<F>> out, boolean transmit) {
        this.in = in;
        this.out = out;
        this.transmit = transmit;
    }

    static <F> MemoryChannel<F> open(boolean transmit) {
        return new MemoryChannel<>(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>(), transmit);
    }

    /** The other end of the line. */
    MemoryChannel<F> peer() {
        return new MemoryChannel<>(out, in, true);
    }

    void end() {
        in.add(Optional.empty());
    }

    void fail() {
        broken = true;
        in.add(Optional.empty());
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public @Nullable Received<F> receive(long timeoutNanos) throws IOException {
        Optional<F> next;
        try {
            next = closed ? Optional.empty() : in.poll(timeoutNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new ClosedChannelException();
        }
        if (next == null) {
            return null;
        }
        if (closed) {
            throw new ClosedChannelException();
        }
        if (broken) {
            throw new IOException("the line is cut");
        }
        return Received.untimed(next.orElseThrow(EOFException::new));
    }

    @Override
    public void send(F frame) throws IOException {
        if (!transmit) {
            throw new IllegalStateException("the channel is opened for listening only");
        }
        if (broken) {
            throw new IOException("the line is cut");
        }
        out.add(Optional.of(frame));
    }

    @Override
    public boolean canSend() {
        return transmit;
    }

    @Override
    public void close() {
        closed = true;
        in.add(Optional.empty());
    }
}
