package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.socketcand.Socketcand;
import dev.bmslink.can.socketcand.SocketcandDecoder;
import dev.bmslink.can.socketcand.SocketcandEvent;
import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CAN bus of a socketcand server.
 *
 * <p>The server knows no listening only: without permission to transmit, this end sends no frames.
 */
public final class SocketcandChannel extends TextChannel {

    /** How long to wait for the greeting and for each reply. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Consumer<? super SocketcandEvent> notices;
    private final SocketcandDecoder decoder = new SocketcandDecoder(this::onEvent);
    private final AtomicLong faults = new AtomicLong();
    private @Nullable SocketcandEvent reply;

    private SocketcandChannel(ByteChannel line, boolean transmit, Consumer<? super SocketcandEvent> notices) {
        super(line, transmit);
        this.notices = notices;
    }

    /**
     * Opens a bus.
     *
     * @param line the connection to the server; the channel closes it, also when this fails
     * @param bus the name of the interface at the server, such as {@code can0}
     * @param transmit whether frames may be sent
     * @param notices gets on the receiving thread what the server says, except frames and that it accepts something
     * @return the open bus
     * @throws IOException when the server refuses or does not answer, or the line breaks
     * @throws IllegalArgumentException when the name cannot be one
     */
    public static SocketcandChannel open(
            ByteChannel line, String bus, boolean transmit, Consumer<? super SocketcandEvent> notices)
            throws IOException {
        SocketcandChannel channel = new SocketcandChannel(line, transmit, notices);
        try {
            channel.expect("no greeting");
            channel.write(Socketcand.open(bus));
            channel.expect("the server does not open " + bus);
            channel.write(Socketcand.RAW_MODE);
            channel.expect("the server has no raw mode for " + bus);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void expect(String otherwise) throws IOException {
        reply = null;
        if (!readUntil(() -> reply != null, PATIENCE_NANOS)) {
            throw new IOException(otherwise + ": no answer for "
                    + Duration.ofNanos(PATIENCE_NANOS).toSeconds() + " s");
        }
        if (reply instanceof SocketcandEvent.Refused refused) {
            throw new IOException(otherwise + ": " + refused.reason());
        }
    }

    /**
     * Returns how much of what the server said was not understood.
     *
     * @return the number of elements; each may have been a frame
     */
    public long faults() {
        return faults.get();
    }

    @Override
    void decode(byte[] bytes, int count) {
        decoder.onBytes(bytes, 0, count);
    }

    @Override
    String command(CanFrame frame) {
        return Socketcand.send(frame);
    }

    private void onEvent(SocketcandEvent event) {
        if (event instanceof SocketcandEvent.Received received) {
            add(received.frame(), received.timeNanos());
            return;
        }
        if (event instanceof SocketcandEvent.Greeting
                || event instanceof SocketcandEvent.Accepted
                || event instanceof SocketcandEvent.Refused) {
            reply = event;
        }
        if (event instanceof SocketcandEvent.Fault) {
            faults.incrementAndGet();
        }
        if (!(event instanceof SocketcandEvent.Greeting || event instanceof SocketcandEvent.Accepted)) {
            notices.accept(event);
        }
    }
}
