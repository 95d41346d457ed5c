package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.slcan.BusError;
import dev.bmslink.can.slcan.Slcan;
import dev.bmslink.can.slcan.SlcanDecoder;
import dev.bmslink.can.slcan.SlcanEvent;
import dev.bmslink.can.slcan.StatusFlag;
import dev.bmslink.can.slcan.Timestamp;
import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CAN bus behind an SLCAN adapter, over any bytes: a serial port, or TCP.
 *
 * <p>Opening closes the adapter's channel, sets the bit rate and opens it, for listening only unless the settings say
 * otherwise. There is no way from listening to sending but a new channel: an adapter that refuses to listen only is not
 * opened for more.
 */
public final class SlcanChannel extends TextChannel {

    private static final long FAREWELL_MILLIS = 300;

    private final SlcanSettings settings;
    private final Consumer<? super SlcanEvent> notices;
    private final SlcanDecoder decoder = new SlcanDecoder(this::onEvent);
    private final AdapterClock clock = new AdapterClock();
    private final AtomicLong faults = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong remoteFrames = new AtomicLong();
    private final AtomicLong overruns = new AtomicLong();
    private final Lock closing = new ReentrantLock();
    private @Nullable Boolean reply;
    private volatile boolean open;

    private SlcanChannel(ByteChannel line, SlcanSettings settings, Consumer<? super SlcanEvent> notices) {
        super(line, settings.transmit());
        this.settings = settings;
        this.notices = notices;
    }

    /**
     * Sets an adapter up.
     *
     * @param line the adapter's bytes; the channel closes them, also when this fails
     * @param settings how
     * @param notices gets on the receiving thread what the adapter says, except frames and that it accepts something
     * @return the open bus
     * @throws IOException when the adapter refuses the bit rate or to open, or the line breaks
     */
    public static SlcanChannel open(ByteChannel line, SlcanSettings settings, Consumer<? super SlcanEvent> notices)
            throws IOException {
        SlcanChannel channel = new SlcanChannel(line, settings, notices);
        try {
            channel.setUp();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void setUp() throws IOException {
        long patience = settings.replyTimeout().toNanos();
        // The first CR ends what the adapter may have got before; it may refuse that, and to close what is not open.
        write(Slcan.CR + Slcan.CLOSE);
        readUntil(() -> false, patience);
        boolean answers = demand(Slcan.bitRate(settings.bitRate()), patience);
        write(settings.timestamps() ? Slcan.TIMESTAMPS_ON : Slcan.TIMESTAMPS_OFF);
        reply = null;
        readUntil(() -> reply != null, answers ? patience : 0);
        forgetFrames();
        open = true;
        demand(settings.transmit() ? Slcan.OPEN : Slcan.LISTEN, answers ? patience : 0);
    }

    /** Gives a command that must not be refused; returns whether the adapter answers. */
    private boolean demand(String command, long patience) throws IOException {
        reply = null;
        write(command);
        boolean answered = readUntil(() -> reply != null, patience);
        if (Boolean.FALSE.equals(reply)) {
            throw new IOException("the adapter refuses " + command.strip());
        }
        return answered;
    }

    /**
     * Asks for version, serial number and status flags; the replies are notices.
     *
     * @throws IOException when the line is broken
     */
    public void inquire() throws IOException {
        write(Slcan.VERSION + Slcan.SERIAL_NUMBER + Slcan.STATUS);
    }

    /**
     * Returns what the adapter has said so far besides frames.
     *
     * @return a copy
     */
    public SlcanCounters counters() {
        return new SlcanCounters(faults.get(), refused.get(), remoteFrames.get(), overruns.get());
    }

    @Override
    void decode(byte[] bytes, int count) {
        decoder.onBytes(bytes, 0, count);
    }

    @Override
    String command(CanFrame frame) {
        return Slcan.frame(frame);
    }

    private void onEvent(SlcanEvent event) {
        if (event instanceof SlcanEvent.Received received) {
            add(received.frame(), nanos(received.timestamp()));
            return;
        }
        if (event instanceof SlcanEvent.Accepted) {
            reply = true;
            return;
        }
        if (event instanceof SlcanEvent.Refused) {
            reply = false;
            refused.addAndGet(open ? 1 : 0);
        } else if (event instanceof SlcanEvent.Fault) {
            faults.incrementAndGet();
        } else if (event instanceof SlcanEvent.Remote) {
            remoteFrames.incrementAndGet();
        } else if (isOverrun(event)) {
            overruns.incrementAndGet();
        }
        notices.accept(event);
    }

    private static boolean isOverrun(SlcanEvent event) {
        if (event instanceof SlcanEvent.Errors errors) {
            return errors.errors().contains(BusError.RECEIVE_OVERRUN);
        }
        return event instanceof SlcanEvent.Status status
                && (status.flags().contains(StatusFlag.RECEIVE_QUEUE_FULL)
                        || status.flags().contains(StatusFlag.DATA_OVERRUN));
    }

    private long nanos(@Nullable Timestamp timestamp) {
        if (timestamp == null) {
            return LoggedFrame.NO_TIME;
        }
        Instant now = Instant.now();
        return clock.nanos(timestamp, now.getEpochSecond() * 1_000_000_000 + now.getNano());
    }

    /**
     * Tells the adapter to leave the bus and closes the line; a line that takes no bytes is closed after 0.3 s without that.
     *
     * <p>Any thread may call it, also several at a time; each returns when the line is closed.
     */
    @Override
    public void close() {
        closing.lock();
        try {
            if (open) {
                open = false;
                sayFarewell();
            }
            super.close();
        } finally {
            closing.unlock();
        }
    }

    /** Writes on this thread, which cannot be late; another one ends a write that does not end by closing the line. */
    private void sayFarewell() {
        CountDownLatch said = new CountDownLatch(1);
        Thread watch = new Thread(() -> closeLineUnless(said), "bmslink-farewell");
        watch.setDaemon(true);
        watch.start();
        try {
            write(Slcan.CLOSE);
        } catch (IOException e) {
            // The line is broken or closed: the adapter cannot be told.
        } finally {
            said.countDown();
        }
    }

    private void closeLineUnless(CountDownLatch said) {
        try {
            if (!said.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
                super.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
