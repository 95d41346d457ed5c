package dev.bmslink.transport.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A port of jSerialComm.
 *
 * <p>Four of its habits shape this class. A port whose device is gone goes on saying that it is open, so only the results
 * of reads and writes count. A listener for that event is called without pause until the port is closed, so there are no
 * listeners, and the port is closed at the first failure. The last error code also stays set after a success, so it is only
 * looked at when something has failed. Closing discards what was written and has not left ({@code TCIOFLUSH} on Linux), so
 * it waits for that first.
 */
final class SerialChannel implements ByteChannel {

    private static final int DATA_BITS = 8;

    /** The longest wait inside the driver; a hang-up and {@link #close} end it earlier. */
    private static final long MAX_WAIT_MILLIS = 1_000;

    /** The unit of waits inside the driver, which rounds up. */
    private static final long WAIT_UNIT_MILLIS = 100;

    /** How long this class waits itself, where less than a unit is left. */
    private static final long SHORT_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Start bit, eight data bits, parity and two stop bits. */
    private static final long BITS_PER_BYTE = 12;

    /** How long {@link #close} waits at most for bytes to leave. */
    private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    /**
     * How long bytes stay undisturbed after they were written. A pseudo-terminal says that none wait, although the kernel
     * hands them over a little later; on a loaded machine that took up to 2 ms.
     */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int NO_PERMISSION = 13;
    private static final int BUSY = 16;

    private final SerialPort port;
    private final SerialSettings settings;
    private final Lock closing = new ReentrantLock();
    private long waitMillis;
    /** When the last write ended, or the port was opened. */
    private volatile long writtenNanos = System.nanoTime() - REST_NANOS;

    private volatile boolean closed;
    private volatile @Nullable String failure;

    private SerialChannel(SerialPort port, SerialSettings settings) {
        this.port = port;
        this.settings = settings;
    }

    static SerialChannel open(SerialSettings settings) throws IOException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(settings.port());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("there is no serial port " + settings.port(), e);
        }
        int parity = switch (settings.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
        int stopBits = settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
        port.setComPortParameters(settings.baudRate(), DATA_BITS, stopBits, parity);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (settings.direction() != Direction.AUTOMATIC) {
            port.setRs485ModeParameters(true, settings.direction() == Direction.RTS_HIGH, 0, 0);
        }
        SerialChannel channel = new SerialChannel(port, settings);
        channel.setWait(MAX_WAIT_MILLIS);
        if (!port.openPort()) {
            throw new IOException(
                    "serial port " + settings.port() + " cannot be opened" + reason(port.getLastErrorCode()));
        }
        OpenPorts.add(channel);
        return channel;
    }

    static List<SerialPortInfo> list() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(port -> new SerialPortInfo(port.getSystemPortPath(), port.getDescriptivePortName()))
                .toList();
    }

    static String reason(int error) {
        return switch (error) {
            case NO_PERMISSION -> ": no permission (on Linux the user has to be in the group dialout)";
            case BUSY -> ": another program uses it";
            default -> " (error " + error + ")";
        };
    }

    @Override
    public int read(byte[] buffer, int offset, int length, long timeoutNanos) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        long end = System.nanoTime() + Math.max(0, Math.min(timeoutNanos, Long.MAX_VALUE / 4));
        while (true) {
            checkOpen();
            long left = end - System.nanoTime();
            int available = port.bytesAvailable();
            long units = TimeUnit.NANOSECONDS.toMillis(left) / WAIT_UNIT_MILLIS;
            if (available == 0 && units > 0) {
                setWait(Math.min(units * WAIT_UNIT_MILLIS, MAX_WAIT_MILLIS));
                available = 1;
            }
            int count = available == 0 ? 0 : available < 0 ? -1 : port.readBytes(buffer, length, offset);
            if (count < 0) {
                throw gone("is gone");
            }
            if (count > 0 || left <= 0) {
                return count;
            }
            if (units == 0) {
                LockSupport.parkNanos(Math.min(left, SHORT_WAIT_NANOS));
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        checkOpen();
        CompletableFuture<Void> written = new CompletableFuture<>();
        CompletableFuture<Void> unused = written.orTimeout(writeMillis(length), TimeUnit.MILLISECONDS)
                .exceptionallyAsync(late -> giveUp(), SerialChannel::onThreadOfItsOwn);
        int count;
        try {
            count = length == 0 ? 0 : port.writeBytes(bytes, length, offset);
        } finally {
            written.complete(null);
            writtenNanos = System.nanoTime();
        }
        if (count != length) {
            throw gone("is gone");
        }
    }

    private long writeMillis(int length) {
        return settings.writeTimeout().toMillis() + length * BITS_PER_BYTE * 1_000 / settings.baudRate();
    }

    /** Closing may take a while, and no thread of a pool is known to be free. */
    private static void onThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "bmslink-write-timeout");
        thread.setDaemon(true);
        thread.start();
    }

    /** The driver waits for ever; only closing ends that. */
    private @Nullable Void giveUp() {
        gone("takes no bytes");
        return null;
    }

    private void setWait(long millis) {
        if (millis != waitMillis) {
            waitMillis = millis;
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) millis, 0);
        }
    }

    private void checkOpen() throws IOException {
        String reason = failure;
        if (reason != null) {
            throw new IOException(reason);
        }
        if (closed) {
            throw new ClosedChannelException();
        }
    }

    private IOException gone(String what) {
        if (closed && failure == null) {
            return new ClosedChannelException();
        }
        String reason = failure;
        if (reason == null) {
            reason = "serial port " + settings.port() + " " + what;
            failure = reason;
        }
        close();
        return new IOException(reason);
    }

    @Override
    public void close() {
        closed = true;
        closing.lock();
        try {
            drain();
            port.closePort();
        } finally {
            OpenPorts.remove(this);
            closing.unlock();
        }
    }

    /** A broken line has nothing to wait for, and one that takes no bytes is waited for no longer than DRAIN_NANOS. */
    private void drain() {
        long start = System.nanoTime();
        while (failure == null && System.nanoTime() - start < DRAIN_NANOS && !isDrained()) {
            LockSupport.parkNanos(SHORT_WAIT_NANOS);
        }
    }

    private boolean isDrained() {
        return port.bytesAwaitingWrite() <= 0 && System.nanoTime() - writtenNanos >= REST_NANOS;
    }
}
