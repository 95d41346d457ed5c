package dev.bmslink.cli.live;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.Opener;
import dev.bmslink.transport.Pace;
import dev.bmslink.transport.Received;
import dev.bmslink.transport.ReconnectingChannel;
import dev.bmslink.transport.ReplayChannel;
import dev.bmslink.transport.can.SlcanChannel;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bus that a thread of its own listens to, so that a command can wait for frames and for other things.
 *
 * <p>A wire that breaks is opened again; what that costs is told to people.
 */
public final class LiveBus implements Closeable {

    private static final int CAPACITY = 1 << 16;
    private static final long TURN_NANOS = 500_000_000;
    private static final long POLL_MILLIS = 50;

    private final Bus bus;
    private final FrameChannel<CanFrame> channel;
    /** The connection behind the channel. */
    private final AtomicReference<@Nullable FrameChannel<CanFrame>> current;

    private final BusHealth health;
    private final Consumer<String> tell;
    private final BlockingQueue<LoggedFrame> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong overrun = new AtomicLong();
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private final Thread reader = new Thread(this::run, "bms-reader");
    private volatile boolean ended;
    private volatile boolean closed;
    private long connections = 1;
    private boolean connected = true;

    private LiveBus(
            Bus bus,
            FrameChannel<CanFrame> channel,
            AtomicReference<@Nullable FrameChannel<CanFrame>> current,
            BusHealth health,
            Consumer<String> tell) {
        this.bus = bus;
        this.channel = channel;
        this.current = current;
        this.health = health;
        this.tell = tell;
        reader.setDaemon(true);
    }

    /**
     * Replays a log, or takes what another program writes as one.
     *
     * @param log its name
     * @param bytes the log; the bus closes it
     * @param pace how fast it passes
     * @return the bus
     */
    public static LiveBus replay(Bus.Log log, InputStream bytes, Pace pace) {
        LiveBus live = new LiveBus(
                log, new ReplayChannel(bytes, pace), new AtomicReference<>(), new BusHealth(), sentence -> {});
        live.reader.start();
        return live;
    }

    /**
     * Opens a bus; the first attempt has to succeed.
     *
     * @param bus which one, no log
     * @param settings how
     * @param tell gets sentences for people, on another thread
     * @return the open bus
     * @throws IOException when it cannot be opened
     */
    public static LiveBus open(Bus bus, BusSettings settings, Consumer<String> tell) throws IOException {
        BusHealth health = new BusHealth();
        AtomicReference<@Nullable FrameChannel<CanFrame>> first =
                new AtomicReference<>(BusOpener.first(bus, settings, health));
        AtomicReference<@Nullable FrameChannel<CanFrame>> current = new AtomicReference<>(first.get());
        Opener<FrameChannel<CanFrame>> again = () -> {
            FrameChannel<CanFrame> early = first.getAndSet(null);
            FrameChannel<CanFrame> opened = early != null ? early : BusOpener.open(bus, settings, health);
            current.set(opened);
            return opened;
        };
        LiveBus live = new LiveBus(
                bus, new ReconnectingChannel<>(again, settings.transmit(), Backoff.USUAL), current, health, tell);
        // Connects, so that frames can be sent from the start.
        LoggedFrame early = live.receive(0);
        if (early != null) {
            live.queue.add(early);
        }
        live.reader.start();
        return live;
    }

    private void run() {
        try {
            while (!closed) {
                LoggedFrame frame = receive(TURN_NANOS);
                watchConnection();
                if (frame != null) {
                    put(frame);
                }
            }
        } catch (ClosedChannelException | EOFException e) {
            // Over.
        } catch (IOException e) {
            failure.set(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
        }
    }

    private @Nullable LoggedFrame receive(long timeoutNanos) throws IOException {
        if (channel instanceof ReplayChannel log) {
            LoggedFrame frame = log.receiveLogged(timeoutNanos);
            boolean pipe = bus instanceof Bus.Log named && named.isPipe();
            return frame == null || frame.hasTime() || !pipe
                    ? frame
                    : new LoggedFrame(now(), frame.channel(), frame.frame());
        }
        Received<CanFrame> received = channel.receive(timeoutNanos);
        if (received == null) {
            return null;
        }
        long nanos = received.timeNanos() == LoggedFrame.NO_TIME ? now() : received.timeNanos();
        return new LoggedFrame(nanos, bus.channel(), received.frame());
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }

    private void put(LoggedFrame frame) throws InterruptedException {
        if (!channel.holdsBack()) {
            if (!queue.offer(frame)) {
                overrun.incrementAndGet();
            }
            return;
        }
        while (!closed && !queue.offer(frame, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            // Waits for room, and looks whether anybody still wants the frame.
        }
    }

    private void watchConnection() {
        if (!(channel instanceof ReconnectingChannel<CanFrame> wire) || closed) {
            return;
        }
        boolean before = connected;
        connected = wire.isConnected();
        if (before && !connected) {
            IOException reason = wire.lastFailure();
            tell.accept(bus + " is lost" + (reason == null ? "" : ": " + reason.getMessage()) + "; trying again");
        } else if (connected && wire.connections() > connections) {
            connections = wire.connections();
            tell.accept(bus + " is back");
        }
    }

    /**
     * Waits for a frame.
     *
     * @param timeoutNanos how long at most
     * @return the frame with the time at which it was received, or null when none came in time or no more will come
     * @throws IOException when the bus is broken for good
     */
    public @Nullable LoggedFrame poll(long timeoutNanos) throws IOException {
        long end = System.nanoTime() + timeoutNanos;
        try {
            while (true) {
                boolean last = ended;
                long left = last ? 0 : Math.min(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
                LoggedFrame frame = left > 0 ? queue.poll(left, TimeUnit.NANOSECONDS) : queue.poll();
                if (frame != null) {
                    return frame;
                }
                IOException broken = failure.get();
                if (last && broken != null) {
                    throw broken;
                }
                if (last || end - System.nanoTime() <= 0) {
                    return null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether no more frames will come. */
    public boolean isEnded() {
        return ended && queue.isEmpty();
    }

    /** Sends a frame; see {@link FrameChannel#send}. */
    public void send(CanFrame frame) throws IOException {
        channel.send(frame);
    }

    /** Asks an SLCAN adapter for version and status, which the report has soon after; nothing on other buses. */
    public void inquire() throws IOException {
        if (current.get() instanceof SlcanChannel adapter) {
            adapter.inquire();
        }
    }

    /** Frames that were received and dropped, because nobody fetched the ones before them. */
    public long overrun() {
        return overrun.get();
    }

    /** How often the connection was made again. */
    public long reconnections() {
        return channel instanceof ReconnectingChannel<CanFrame> wire ? Math.max(0, wire.connections() - 1) : 0;
    }

    /** What the adapter has said besides frames. */
    public BusReport report() {
        return health.report();
    }

    /** What of a log was read, and what of it was no frame; to be asked after the end. */
    public Optional<LogSummary> logSummary() {
        return channel instanceof ReplayChannel log ? Optional.of(log.summary()) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        channel.close();
    }
}
