package dev.bmslink.transport;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

    private final Opener<? extends FrameChannel<F>> opener;
    private final Backoff backoff;
    private final boolean transmit;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable FrameChannel<F> current;
    private @Nullable IOException lastFailure;
    private Duration pause;
    private long retryNanos = System.nanoTime();
    private long connections;
    private boolean closed;

    /**
     * Creates a channel that is not connected yet; the first {@link #receive} connects.
     *
     * @param opener opens the real channel
     * @param transmit whether what it opens can send
     * @param backoff the pauses between attempts
     */
    public ReconnectingChannel(Opener<? extends FrameChannel<F>> opener, boolean transmit, Backoff backoff) {
        this.opener = opener;
        this.transmit = transmit;
        this.backoff = backoff;
        this.pause = backoff.first();
    }

    @Override
    public @Nullable Received<F> receive(long timeoutNanos) throws IOException {
        long end = System.nanoTime() + Math.max(0, Math.min(timeoutNanos, Long.MAX_VALUE / 4));
        FrameChannel<F> channel = connected(end);
        if (channel == null) {
            return null;
        }
        try {
            Received<F> received = channel.receive(end - System.nanoTime());
            if (received != null) {
                pause = backoff.first();
            }
            return received;
        } catch (IOException e) {
            lose(channel, e);
            return null;
        }
    }

    /** The channel, opened when it is time to; null when there is none in time. */
    private @Nullable FrameChannel<F> connected(long end) throws IOException {
        lock.lock();
        try {
            while (!closed && current == null && retryNanos - System.nanoTime() > 0) {
                long now = System.nanoTime();
                if (end - now <= 0) {
                    return null;
                }
                changed.awaitNanos(Math.min(end - now, retryNanos - now));
            }
            if (closed) {
                throw new ClosedChannelException();
            }
            if (current != null) {
                return current;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedChannelException();
        } finally {
            lock.unlock();
        }
        return open();
    }

    private @Nullable FrameChannel<F> open() throws IOException {
        FrameChannel<F> opened;
        try {
            opened = opener.open();
        } catch (IOException e) {
            lose(null, e);
            return null;
        }
        lock.lock();
        try {
            if (!closed) {
                current = opened;
                connections++;
                return opened;
            }
        } finally {
            lock.unlock();
        }
        opened.close();
        throw new ClosedChannelException();
    }

    private void lose(@Nullable FrameChannel<F> channel, IOException why) throws IOException {
        if (channel != null) {
            channel.close();
        }
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            current = null;
            lastFailure = why;
            retryNanos = System.nanoTime() + pause.toNanos();
            pause = backoff.after(pause);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void send(F frame) throws IOException {
        FrameChannel<F> channel;
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            channel = current;
        } finally {
            lock.unlock();
        }
        if (channel == null) {
            throw new IOException("there is no connection now", lastFailure());
        }
        channel.send(frame);
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
        lock.lock();
        try {
            return connections;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns whether there is a connection now.
     *
     * @return false before the first one and between two
     */
    public boolean isConnected() {
        lock.lock();
        try {
            return current != null && !closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns why the last connection ended or could not be made.
     *
     * @return the reason, or null when nothing failed so far
     */
    public @Nullable IOException lastFailure() {
        lock.lock();
        try {
            return lastFailure;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        FrameChannel<F> channel;
        lock.lock();
        try {
            closed = true;
            channel = current;
            current = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (channel != null) {
            channel.close();
        }
    }
}
