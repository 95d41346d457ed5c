package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.socketcan.ErrorFrame;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.Received;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CAN interface of Linux, through JavaCAN.
 *
 * <p>Received frames carry the kernel's time. Without permission to transmit this end sends no frames; whether the
 * controller acknowledges those of others is a setting of the interface. A frame that finds the interface's queue full
 * waits there for up to a second.
 */
public final class SocketCanChannel implements FrameChannel<CanFrame> {

    /** A socket that waits cannot be woken, so this is how long {@link #close} may take. */
    private static final long MAX_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long SEND_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final String DRIVER = "tel.schich.javacan.RawCanChannel";

    private final CanSocket socket;
    private final SocketCanSettings settings;
    private final Consumer<? super Received<ErrorFrame>> errors;
    /** Held while the socket is used: its descriptor may be another file's after it is closed. */
    private final Lock receiving = new ReentrantLock();

    private final Lock sending = new ReentrantLock();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong errorFrames = new AtomicLong();
    private final AtomicLong remoteFrames = new AtomicLong();
    private volatile boolean closed;
    private volatile @Nullable String failure;

    SocketCanChannel(CanSocket socket, SocketCanSettings settings, Consumer<? super Received<ErrorFrame>> errors) {
        this.socket = socket;
        this.settings = settings;
        this.errors = errors;
    }

    /**
     * Opens an interface.
     *
     * @param settings which interface, and how
     * @param errors gets on the receiving thread the reports of errors that the settings ask for
     * @return the open bus
     * @throws IOException when there is no such interface, it is down, or this system has no CAN
     * @throws IllegalStateException when JavaCAN or its native library is missing
     */
    public static SocketCanChannel open(SocketCanSettings settings, Consumer<? super Received<ErrorFrame>> errors)
            throws IOException {
        requireDriver();
        return new SocketCanChannel(JavaCanSocket.open(settings), settings, errors);
    }

    /** Without this check a missing library is a NoClassDefFoundError somewhere inside. */
    private static void requireDriver() {
        try {
            Class.forName(DRIVER, false, SocketCanChannel.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "CAN interfaces need JavaCAN: add tel.schich:javacan-core:3.5.0, once as it is and once with the"
                            + " classifier of the processor, such as x86_64 or aarch64, to the class path",
                    e);
        }
    }

    @Override
    public @Nullable Received<CanFrame> receive(long timeoutNanos) throws IOException {
        long end = System.nanoTime() + Math.max(0, Math.min(timeoutNanos, Long.MAX_VALUE / 4));
        while (true) {
            long left = end - System.nanoTime();
            CanSocket.Packet packet = packet(Math.min(left, MAX_WAIT_NANOS));
            Received<CanFrame> frame = packet == null ? null : frame(packet);
            if (frame != null || (packet == null && left <= 0)) {
                return frame;
            }
        }
    }

    private CanSocket.@Nullable Packet packet(long waitNanos) throws IOException {
        receiving.lock();
        try {
            checkOpen();
            return socket.receive(waitNanos);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            if (failure == null) {
                failure = e.getMessage();
            }
            throw e;
        } finally {
            receiving.unlock();
        }
    }

    /** The data frame, or null when the packet is something else. */
    private @Nullable Received<CanFrame> frame(CanSocket.Packet packet) {
        if (packet.dropped() != 0) {
            dropped.addAndGet(Integer.toUnsignedLong(packet.dropped() - (int) dropped.get()));
        }
        if ((packet.word() & ErrorFrame.FLAG) != 0) {
            errorFrames.incrementAndGet();
            errors.accept(new Received<>(new ErrorFrame(packet.word(), packet.data()), packet.timeNanos()));
            return null;
        }
        if ((packet.word() & CanFilter.REMOTE_FLAG) != 0) {
            remoteFrames.incrementAndGet();
            return null;
        }
        return new Received<>(new CanFrame(packet.word(), packet.length(), packet.data()), packet.timeNanos());
    }

    @Override
    public void send(CanFrame frame) throws IOException {
        if (!settings.transmit()) {
            throw new IllegalStateException("the bus is opened for listening only; " + frame + " is not sent");
        }
        long end = System.nanoTime() + SEND_PATIENCE_NANOS;
        while (!offer(frame)) {
            if (end - System.nanoTime() <= 0) {
                throw new IOException(settings.name() + " has taken no frame for a second: no other node acknowledges,"
                        + " the bit rate is wrong, or the controller is off the bus");
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private boolean offer(CanFrame frame) throws IOException {
        sending.lock();
        try {
            checkOpen();
            return socket.send(frame);
        } finally {
            sending.unlock();
        }
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        String reason = failure;
        if (reason != null) {
            throw new IOException(reason);
        }
    }

    @Override
    public boolean canSend() {
        return settings.transmit();
    }

    /**
     * Returns what was received so far besides data frames.
     *
     * @return a copy
     */
    public SocketCanCounters counters() {
        return new SocketCanCounters(dropped.get(), errorFrames.get(), remoteFrames.get());
    }

    @Override
    public void close() {
        closed = true;
        receiving.lock();
        sending.lock();
        try {
            socket.close();
        } finally {
            sending.unlock();
            receiving.unlock();
        }
    }
}
