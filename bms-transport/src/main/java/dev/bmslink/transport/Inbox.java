package dev.bmslink.transport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What waits for the thread of a machine: frames up to a limit, and tasks up to the same limit. */
final class Inbox<F, M> {

    /** A frame, when it came by {@link System#nanoTime}, and when by whoever received it first. */
    record Arrival<F>(F frame, long nanos, long timeNanos) {}

    /** A piece of work for the machine's thread. */
    interface Task<M> {
        void run(M machine);
    }

    /** Everything that waited. */
    record Batch<F, M>(List<Arrival<F>> frames, List<Task<M>> tasks, boolean ended) {}

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Arrival<F>> frames = new ArrayDeque<>();
    private final Queue<Task<M>> tasks = new ArrayDeque<>();
    private final int capacity;
    private long overrun;
    private boolean ended;
    private @Nullable Throwable failure;

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a frame: waits for room, or drops the oldest frame when the channel cannot wait; none after the end. */
    void put(Received<F> received, boolean wait) throws InterruptedException {
        lock.lock();
        try {
            while (wait && frames.size() >= capacity && !ended) {
                changed.await();
            }
            if (ended) {
                return;
            }
            if (frames.size() >= capacity) {
                frames.remove();
                overrun++;
            }
            frames.add(new Arrival<>(received.frame(), System.nanoTime(), received.timeNanos()));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a task, unless there are too many or nothing is taken any more. */
    boolean offer(Task<M> task) {
        lock.lock();
        try {
            if (ended || tasks.size() >= capacity) {
                return false;
            }
            tasks.add(task);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes everything that is there, after waiting for something. */
    Batch<F, M> take(long timeoutNanos) throws InterruptedException {
        lock.lock();
        try {
            long left = timeoutNanos;
            while (frames.isEmpty() && tasks.isEmpty() && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            Batch<F, M> batch = new Batch<>(new ArrayList<>(frames), new ArrayList<>(tasks), ended);
            frames.clear();
            tasks.clear();
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more, for a reason or because everything is done; the first reason stays. */
    void end(@Nullable Throwable reason) {
        lock.lock();
        try {
            if (!ended) {
                failure = reason;
            }
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Nullable Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    long overrun() {
        lock.lock();
        try {
            return overrun;
        } finally {
            lock.unlock();
        }
    }
}
