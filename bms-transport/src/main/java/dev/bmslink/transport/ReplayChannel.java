package dev.bmslink.transport;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A log as a channel that cannot send.
 *
 * <p>The first frame passes at once, each of the others when its time in the log has come, late ones without further
 * delay. A frame without a time, or with one before that of the frame before it, passes together with that frame. The
 * file is read as it is needed.
 */
public final class ReplayChannel implements FrameChannel<CanFrame> {

    private static final int CHUNK = 8192;

    /** About 73 years, so that sums of times do not overflow. */
    private static final long LONGEST_GAP_NANOS = Long.MAX_VALUE / 4;

    private final InputStream input;
    private final Pace pace;
    private final Queue<LoggedFrame> pending = new ArrayDeque<>();
    private final LogReader log = new LogReader(pending::add);
    private final byte[] chunk = new byte[CHUNK];
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean atEnd;
    private volatile boolean closed;
    private long steps;
    private long previousNanos = LoggedFrame.NO_TIME;
    private long dueNanos = System.nanoTime();

    /**
     * Creates a channel over the bytes of a log.
     *
     * @param input the log in any format that {@link LogReader} recognises; the channel closes it
     * @param pace how fast
     */
    public ReplayChannel(InputStream input, Pace pace) {
        this.input = input;
        this.pace = pace;
    }

    /**
     * Opens a log.
     *
     * @param file the log
     * @param pace how fast
     * @return the channel
     * @throws IOException when the file cannot be opened
     */
    public static ReplayChannel open(Path file, Pace pace) throws IOException {
        return new ReplayChannel(Files.newInputStream(file), pace);
    }

    /**
     * Lets frames pass at {@link Pace#stepped}.
     *
     * @param frames how many more, at least 1
     * @throws IllegalArgumentException when there are none
     */
    public void step(long frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("step of " + frames + " frames is not 1 or more");
        }
        lock.lock();
        try {
            steps += frames;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Received<CanFrame> receive(long timeoutNanos) throws IOException {
        LoggedFrame logged = receiveLogged(timeoutNanos);
        return logged == null ? null : new Received<>(logged.frame(), logged.timeNanos());
    }

    /**
     * Does what {@link #receive} does, and tells the channel that the log names.
     *
     * @param timeoutNanos how long to wait at most; 0 or less takes only what is there
     * @return the frame as it is in the log, or null when its time did not come
     * @throws IOException as {@link #receive}
     */
    public @Nullable LoggedFrame receiveLogged(long timeoutNanos) throws IOException {
        LoggedFrame next = peek();
        long due = due(next);
        lock.lock();
        try {
            long end = System.nanoTime() + Math.max(0, Math.min(timeoutNanos, LONGEST_GAP_NANOS));
            for (long now = System.nanoTime(); !closed && !mayPass(due, now); now = System.nanoTime()) {
                if (end - now <= 0) {
                    return null;
                }
                long wait = pace.speed() == 0 ? end - now : Math.min(end - now, due - now);
                changed.awaitNanos(wait);
            }
            if (closed) {
                throw new ClosedChannelException();
            }
            steps -= pace.speed() == 0 ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedChannelException();
        } finally {
            lock.unlock();
        }
        pending.remove();
        dueNanos = due;
        previousNanos = next.hasTime() ? next.timeNanos() : previousNanos;
        return next;
    }

    private LoggedFrame peek() throws IOException {
        while (pending.isEmpty() && !atEnd && !closed) {
            int count = read();
            if (count < 0) {
                atEnd = true;
                log.onEnd();
            } else {
                log.onBytes(chunk, 0, count);
            }
        }
        LoggedFrame next = pending.peek();
        if (closed) {
            throw new ClosedChannelException();
        }
        if (next == null) {
            throw new EOFException("the log has ended");
        }
        return next;
    }

    private int read() throws IOException {
        try {
            return input.read(chunk);
        } catch (IOException e) {
            if (closed) {
                throw new ClosedChannelException();
            }
            throw e;
        }
    }

    private long due(LoggedFrame next) {
        boolean later = next.hasTime() && previousNanos != LoggedFrame.NO_TIME && next.timeNanos() > previousNanos;
        if (!later || pace.speed() == 0) {
            return dueNanos;
        }
        double gap = (next.timeNanos() - previousNanos) / pace.speed();
        return dueNanos + (long) Math.min(gap, (double) LONGEST_GAP_NANOS);
    }

    private boolean mayPass(long due, long now) {
        return pace.speed() == 0 ? steps > 0 : due - now <= 0;
    }

    @Override
    public void send(CanFrame frame) {
        throw new IllegalStateException("a log that is replayed takes no frames");
    }

    @Override
    public boolean canSend() {
        return false;
    }

    @Override
    public boolean holdsBack() {
        return true;
    }

    /**
     * Returns what was read, and what of it was no frame.
     *
     * @return live counts, for the thread that receives
     */
    public LogSummary summary() {
        return log.summary();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            input.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
        }
    }
}
