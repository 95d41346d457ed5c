package dev.bmslink.transport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A connection that is opened anew by the thread that receives, with pauses that grow until something was received. */
final class Reconnection<C extends Closeable> {

    private final Opener<? extends C> opener;
    private final Backoff backoff;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable C current;
    private @Nullable IOException lastFailure;
    private Duration pause;
    private long retryNanos = System.nanoTime();
    private long connections;
    private boolean closed;

    Reconnection(Opener<? extends C> opener, Backoff backoff) {
        this.opener = opener;
        this.backoff = backoff;
        this.pause = backoff.first();
    }

    /** When a wait that begins now is over. */
    static long end(long timeoutNanos) {
        return System.nanoTime() + Math.max(0, Math.min(timeoutNanos, Long.MAX_VALUE / 4));
    }

    /** The connection, opened when it is time to; null when there is none in time. */
    @Nullable C connected(long end) throws IOException {
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

    private @Nullable C open() throws IOException {
        C opened;
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

    /** Something was received: the next pause is the shortest again. */
    void works() {
        pause = backoff.first();
    }

    /** Gives up a connection, or an attempt at one. */
    void lose(@Nullable C connection, IOException why) throws IOException {
        if (connection != null) {
            connection.close();
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

    /** The connection for a sender, who does not wait for one. */
    C now() throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (current == null) {
                throw new IOException("there is no connection now", lastFailure);
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    long connections() {
        lock.lock();
        try {
            return connections;
        } finally {
            lock.unlock();
        }
    }

    boolean isConnected() {
        lock.lock();
        try {
            return current != null && !closed;
        } finally {
            lock.unlock();
        }
    }

    @Nullable IOException lastFailure() {
        lock.lock();
        try {
            return lastFailure;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a pause; returns the connection, which the caller closes, or null when there is none. */
    @Nullable C end() {
        lock.lock();
        try {
            closed = true;
            C connection = current;
            current = null;
            changed.signalAll();
            return connection;
        } finally {
            lock.unlock();
        }
    }
}
