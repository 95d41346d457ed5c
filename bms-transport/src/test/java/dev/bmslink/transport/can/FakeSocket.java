package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A socket without a kernel, which notes when it is used after or while it is closed. */
final class FakeSocket implements CanSocket {

    final BlockingQueue<Packet> packets = new LinkedBlockingQueue<>();
    final List<CanFrame> sent = new CopyOnWriteArrayList<>();
    final List<Long> waits = new CopyOnWriteArrayList<>();
    final AtomicInteger users = new AtomicInteger();
    volatile int full;
    volatile boolean closed;
    volatile boolean misused;
    volatile @Nullable IOException broken;

    @Override
    public @Nullable Packet receive(long waitNanos) throws IOException {
        users.incrementAndGet();
        misused |= closed;
        try {
            waits.add(waitNanos);
            IOException failure = broken;
            if (failure != null) {
                throw failure;
            }
            return packets.poll(waitNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            users.decrementAndGet();
        }
    }

    @Override
    public boolean send(CanFrame frame) {
        misused |= closed;
        if (full > 0) {
            full--;
            return false;
        }
        sent.add(frame);
        return true;
    }

    @Override
    public void close() {
        misused |= users.get() > 0;
        closed = true;
    }
}
