package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What CAN channels over a stream of ASCII have in common. */
abstract class TextChannel implements FrameChannel<CanFrame> {

    private static final int CHUNK = 4096;

    private final ByteChannel line;
    private final boolean transmit;
    private final Lock writing = new ReentrantLock();
    private final byte[] chunk = new byte[CHUNK];
    /** The frames of one chunk at most: nothing is read while there are any. */
    private final Queue<Received<CanFrame>> pending = new ArrayDeque<>();

    TextChannel(ByteChannel line, boolean transmit) {
        this.line = line;
        this.transmit = transmit;
    }

    /** Decodes bytes; frames go to {@link #add}. */
    abstract void decode(byte[] bytes, int count);

    abstract String command(CanFrame frame);

    final void add(CanFrame frame, long timeNanos) {
        pending.add(new Received<>(frame, timeNanos));
    }

    final void forgetFrames() {
        pending.clear();
    }

    final void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        writing.lock();
        try {
            line.write(bytes, 0, bytes.length);
        } finally {
            writing.unlock();
        }
    }

    /** Reads until a condition holds; returns whether it came to hold in time. */
    final boolean readUntil(BooleanSupplier condition, long timeoutNanos) throws IOException {
        long end = System.nanoTime() + Math.max(0, Math.min(timeoutNanos, Long.MAX_VALUE / 4));
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            int count = line.read(chunk, 0, CHUNK, left);
            if (count == 0 && left <= 0) {
                return false;
            }
            decode(chunk, count);
        }
        return true;
    }

    @Override
    public final @Nullable Received<CanFrame> receive(long timeoutNanos) throws IOException {
        return readUntil(() -> !pending.isEmpty(), timeoutNanos) ? pending.poll() : null;
    }

    @Override
    public final void send(CanFrame frame) throws IOException {
        if (!transmit) {
            throw new IllegalStateException("the bus is opened for listening only; " + frame + " is not sent");
        }
        write(command(frame));
    }

    @Override
    public final boolean canSend() {
        return transmit;
    }

    @Override
    public void close() {
        line.close();
    }
}
