package dev.bmslink.transport.can;

import dev.bmslink.transport.ByteChannel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One end of a line of bytes in memory, which passes every byte on its own. */
final class MemoryLine implements ByteChannel {

    private static final int END = -1;

    private final BlockingQueue<Integer> in;
    private final BlockingQueue<Integer> out;
    private volatile boolean closed;

    private MemoryLine(BlockingQueue<Integer> in, BlockingQueue<Integer> out) {
        this.in = in;
        this.out = out;
    }

    static MemoryLine open() {
        return new MemoryLine(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>());
    }

    MemoryLine peer() {
        return new MemoryLine(out, in);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, long timeoutNanos) throws IOException {
        try {
            Integer next = closed ? Integer.valueOf(END) : in.poll(Math.max(0, timeoutNanos), TimeUnit.NANOSECONDS);
            if (next == null) {
                return 0;
            }
            if (closed) {
                throw new ClosedChannelException();
            }
            if (next == END) {
                throw new EOFException("the other end has closed the line");
            }
            buffer[offset] = next.byteValue();
            return 1;
        } catch (InterruptedException e) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        for (int i = 0; i < length; i++) {
            out.add((int) bytes[offset + i]);
        }
    }

    @Override
    public void close() {
        closed = true;
        in.add(END);
        out.add(END);
    }
}
