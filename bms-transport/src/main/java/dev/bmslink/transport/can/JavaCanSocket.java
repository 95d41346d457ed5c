package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tel.schich.javacan.CanChannels;
import tel.schich.javacan.CanSocketOptions;
import tel.schich.javacan.JavaCAN;
import tel.schich.javacan.NetworkDevice;
import tel.schich.javacan.RawCanChannel;
import tel.schich.javacan.RawReceiveMessageHeaderBuffer;
import tel.schich.javacan.platform.Platform;
import tel.schich.javacan.platform.linux.LinuxNativeOperationException;

/** A socket of JavaCAN. */
final class JavaCanSocket implements CanSocket {

    private static final int ALL_ERRORS = 0x1FFF_FFFF;

    /** The kernel gives less where its limit is lower. */
    private static final int RECEIVE_BUFFER_BYTES = 1 << 20;

    /** Long queues of interfaces make a sender wait for the socket's own buffer. */
    private static final Duration SEND_WAIT = Duration.ofMillis(100);

    /** Offsets in the kernel's struct can_frame. */
    private static final int LENGTH_OFFSET = 4;

    private static final int DATA_OFFSET = 8;

    private static final int IFF_UP = 1;

    private final String name;
    private final RawCanChannel channel;
    private final ByteBuffer input = JavaCAN.allocateOrdered(RawCanChannel.MTU);
    private final ByteBuffer output = JavaCAN.allocateOrdered(RawCanChannel.MTU);
    private final RawReceiveMessageHeaderBuffer header = new RawReceiveMessageHeaderBuffer();
    private long waitNanos = -1;

    private JavaCanSocket(String name, RawCanChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    static JavaCanSocket open(SocketCanSettings settings) throws IOException {
        String name = settings.name();
        if (!Platform.isLinux()) {
            throw new IOException(name + " cannot be opened: only Linux has CAN interfaces");
        }
        loadLibrary();
        RawCanChannel channel = null;
        try {
            channel = CanChannels.newRawChannel();
            setOptions(channel, settings);
            channel.bind(NetworkDevice.lookup(name));
            requireUp(name);
            return new JavaCanSocket(name, channel);
        } catch (IOException e) {
            if (channel != null) {
                channel.close();
            }
            throw e instanceof LinuxNativeOperationException error
                    ? SocketErrors.whenOpening(name, error.getErrorNumber(), e)
                    : e;
        }
    }

    private static void loadLibrary() {
        try {
            JavaCAN.initialize();
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalStateException(
                    "the native library of JavaCAN cannot be loaded: add tel.schich:javacan-core:3.5.0 with the"
                            + " classifier of this processor ("
                            + System.getProperty("os.arch") + ": " + Platform.detectCpuArch() + ") to the class path",
                    e);
        }
    }

    private static void setOptions(RawCanChannel channel, SocketCanSettings settings) throws IOException {
        if (!settings.filters().isEmpty()) {
            channel.setOption(
                    CanSocketOptions.FILTER,
                    settings.filters().stream()
                            .map(filter -> new tel.schich.javacan.CanFilter(filter.kernelId(), filter.kernelMask()))
                            .toArray(tel.schich.javacan.CanFilter[]::new));
            channel.setOption(CanSocketOptions.JOIN_FILTERS, settings.joined());
        }
        channel.setOption(CanSocketOptions.ERR_FILTER, settings.errorFrames() ? ALL_ERRORS : 0);
        channel.setOption(CanSocketOptions.RECV_OWN_MSGS, settings.ownFrames());
        channel.setOption(CanSocketOptions.SO_TIMESTAMPNS, true);
        channel.setOption(CanSocketOptions.SO_RXQ_OVFL, true);
        channel.setOption(CanSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_BYTES);
        channel.setOption(CanSocketOptions.SO_SNDTIMEO, SEND_WAIT);
    }

    /** Binding to an interface that is down succeeds. */
    private static void requireUp(String name) throws IOException {
        Path flags = Path.of("/sys/class/net", name, "flags");
        if (Files.isReadable(flags) && (Integer.decode(Files.readString(flags).strip()) & IFF_UP) == 0) {
            throw SocketErrors.down(name, null);
        }
    }

    @Override
    public @Nullable Packet receive(long wait) throws IOException {
        setWait(wait);
        header.setDropCount(0);
        header.setSoftwareTimestamp(Instant.EPOCH);
        input.clear();
        try {
            channel.receiveUnsafe(input, header);
        } catch (LinuxNativeOperationException e) {
            if (SocketErrors.isTransient(e.getErrorNumber())) {
                return null;
            }
            throw SocketErrors.whenReceiving(name, e.getErrorNumber(), e);
        }
        long data = 0;
        int length = Math.min(input.get(LENGTH_OFFSET) & 0xFF, CanFrame.MAX_LENGTH);
        for (int i = length - 1; i >= 0; i--) {
            data = data << Byte.SIZE | (input.get(DATA_OFFSET + i) & 0xFF);
        }
        return new Packet(input.getInt(0), length, data, time(), header.getDropCount());
    }

    private long time() {
        Instant time = header.getSoftwareTimestamp();
        return time.equals(Instant.EPOCH)
                ? LoggedFrame.NO_TIME
                : time.getEpochSecond() * 1_000_000_000 + time.getNano();
    }

    private void setWait(long wait) throws IOException {
        long wanted = Math.max(0, wait);
        if (wanted == waitNanos) {
            return;
        }
        if ((wanted == 0) != (waitNanos == 0)) {
            channel.configureBlocking(wanted > 0);
        }
        if (wanted > 0) {
            // In microseconds, of which 0 would be for ever.
            channel.setOption(CanSocketOptions.SO_RCVTIMEO, Duration.ofNanos(Math.max(wanted, 1_000)));
        }
        waitNanos = wanted;
    }

    @Override
    public boolean send(CanFrame frame) throws IOException {
        output.clear();
        output.putInt(0, frame.word()).putInt(LENGTH_OFFSET, 0).put(LENGTH_OFFSET, (byte) frame.length());
        for (int i = 0; i < CanFrame.MAX_LENGTH; i++) {
            output.put(DATA_OFFSET + i, (byte) (frame.data() >>> (Byte.SIZE * i)));
        }
        try {
            return channel.writeUnsafe(output) == RawCanChannel.MTU;
        } catch (LinuxNativeOperationException e) {
            if (SocketErrors.isTransient(e.getErrorNumber()) || e.getErrorNumber() == SocketErrors.ENOBUFS) {
                return false;
            }
            throw SocketErrors.whenSending(name, frame, e.getErrorNumber(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The socket is given up anyway.
        }
    }
}
