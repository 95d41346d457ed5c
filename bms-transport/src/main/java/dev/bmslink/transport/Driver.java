package dev.bmslink.transport;

import dev.bmslink.core.machine.Machine;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a machine over a channel.
 *
 * <p>One thread receives, another owns the machine: it sleeps until a frame, a task or the machine's deadline, whichever is
 * first. The machine's time is {@link System#nanoTime}; in a replay it is the log's at every pace, and deadlines that pass
 * between two frames of the log are told before the second one. Besides those that the machine is at, at most {@link #QUEUE}
 * frames wait; then a channel that holds back is not read, and of any other the oldest frames are dropped and counted. What
 * the machine wants to send over a channel that only listens is counted and not sent.
 *
 * <p>The driver owns the channel and closes it when it ends: by {@link #close}, because the channel has ended or failed, or
 * because the machine threw something. Both threads are daemons.
 *
 * @param <F> the machine's frames
 * @param <M> the machine
 */
public final class Driver<F, M extends Machine<F>> implements AutoCloseable {

    /** How many frames wait at most, and how many tasks. */
    public static final int QUEUE = 4096;

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A log whose clock was set may have a gap of years, in which a machine would have been called a billion times. */
    private static final int MAX_DEADLINES = 100_000;

    private static final long JOIN_MILLIS = 5_000;

    private final M machine;
    private final FrameChannel<F> channel;
    private final Consumer<? super M> afterwards;
    private final Inbox<F, M> inbox = new Inbox<>(QUEUE);
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong withheld = new AtomicLong();
    private final CountDownLatch finished = new CountDownLatch(2);
    private final Thread reader;
    private final Thread owner;
    private final MachineClock clock;
    private volatile boolean closed;

    private Driver(M machine, FrameChannel<F> channel, Consumer<? super M> afterwards) {
        this.machine = machine;
        this.channel = channel;
        this.afterwards = afterwards;
        this.clock = new MachineClock(channel.replayPace());
        this.reader = new Thread(this::readAll, "bmslink-receive");
        this.owner = new Thread(this::runMachine, "bmslink-machine");
        reader.setDaemon(true);
        owner.setDaemon(true);
    }

    /**
     * Starts a machine.
     *
     * @param machine the machine, whose time so far was {@link System#nanoTime}; only the driver may use it from now on
     * @param channel the channel, which the driver closes
     * @param afterwards called on the machine's thread after every step, to fetch events
     * @param <F> the machine's frames
     * @param <M> the machine
     * @return the running driver
     */
    public static <F, M extends Machine<F>> Driver<F, M> start(
            M machine, FrameChannel<F> channel, Consumer<? super M> afterwards) {
        Driver<F, M> driver = new Driver<>(machine, channel, afterwards);
        driver.owner.start();
        driver.reader.start();
        return driver;
    }

    /**
     * Runs a task on the machine's thread, soon.
     *
     * @param task gets the machine
     * @throws RejectedExecutionException when the driver has ended, or {@link #QUEUE} tasks wait
     */
    public void execute(Consumer<? super M> task) {
        if (!inbox.offer(task::accept)) {
            throw new RejectedExecutionException("the driver has ended, or " + QUEUE + " tasks wait");
        }
    }

    /**
     * Returns the machine's time, for what is called on its thread: tasks, and {@code afterwards}.
     *
     * @return {@link System#nanoTime} on a bus; in a replay the time of the log, counted from the driver's start
     */
    public long nowNanos() {
        return clock.last();
    }

    /**
     * Returns what happened so far.
     *
     * @return a copy
     */
    public DriverCounters counters() {
        return new DriverCounters(received.get(), inbox.overrun(), sent.get(), unsent.get(), withheld.get());
    }

    /**
     * Waits for the end.
     *
     * @param timeout how long at most
     * @return whether both threads have ended
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean await(Duration timeout) throws InterruptedException {
        return finished.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Returns why the driver ended by itself.
     *
     * @return what the channel or the machine threw; null while it runs, after {@link #close} and after the end of a file
     */
    public @Nullable Throwable failure() {
        return inbox.failure();
    }

    /** Ends both threads and closes the channel; what waits in the queue is not handled any more. */
    @Override
    public void close() {
        closed = true;
        inbox.end(null);
        channel.close();
        owner.interrupt();
        reader.interrupt();
        if (Thread.currentThread() == owner || Thread.currentThread() == reader) {
            return;
        }
        try {
            owner.join(JOIN_MILLIS);
            reader.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        Throwable failure = null;
        try {
            while (true) {
                Received<F> next = channel.receive(IDLE_NANOS);
                if (next != null) {
                    received.incrementAndGet();
                    inbox.put(next, channel.holdsBack());
                }
            }
        } catch (EOFException | ClosedChannelException | InterruptedException e) {
            failure = null;
        } catch (IOException | RuntimeException e) {
            failure = e;
        } finally {
            inbox.end(failure);
            finished.countDown();
        }
    }

    private void runMachine() {
        try {
            boolean ended = false;
            step();
            while (!ended) {
                Inbox.Batch<F, M> batch = inbox.take(clock.sleepUntil(machine.deadline()));
                for (Inbox.Arrival<F> arrival : batch.frames()) {
                    if (closed) {
                        return;
                    }
                    hear(arrival);
                }
                clock.now();
                batch.tasks().forEach(task -> task.run(machine));
                step();
                ended = batch.ended();
            }
        } catch (InterruptedException e) {
            inbox.end(null);
        } catch (RuntimeException | Error e) {
            inbox.end(e);
        } finally {
            channel.close();
            finished.countDown();
        }
    }

    private void hear(Inbox.Arrival<F> arrival) {
        long now = clock.arrival(arrival);
        for (int i = 0; i < MAX_DEADLINES && clock.passesBefore(machine.deadline(), now); i++) {
            machine.onTimeout(clock.advance(machine.deadline()));
            sendAll();
        }
        machine.onTimeout(clock.advance(now));
        machine.onFrame(arrival.frame(), now);
        sendAll();
    }

    private void step() {
        machine.onTimeout(clock.now());
        sendAll();
        afterwards.accept(machine);
        sendAll();
    }

    private void sendAll() {
        for (F frame = machine.poll(); frame != null; frame = machine.poll()) {
            if (!channel.canSend()) {
                withheld.incrementAndGet();
                continue;
            }
            try {
                channel.send(frame);
                sent.incrementAndGet();
            } catch (IOException e) {
                // The receiving thread learns of a broken channel too, and decides.
                unsent.incrementAndGet();
            }
        }
    }
}
