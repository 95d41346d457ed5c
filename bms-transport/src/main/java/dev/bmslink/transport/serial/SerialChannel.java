package dev.bmslink.transport.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A port of jSerialComm.
 *
 * <p>Three of its habits shape this class. A port whose device is gone goes on saying that it is open, so only the results
 * of reads and writes count. A listener for that event is called without pause until the port is closed, so there are no
 * listeners, and the port is closed at the first failure. The last error code also stays set after a success, so it is only
 * looked at when something has failed.
 */
final class SerialChannel implements ByteChannel {

    private static final int DATA_BITS = 8;

    /** The longest wait inside the driver; a hang-up and {@link #close} end it earlier. */
    private static final long MAX_WAIT_MILLIS = 1_000;

    private static final int NO_PERMISSION = 13;
    private static final int BUSY = 16;

    private final SerialPort port;
    private final String name;
    private long waitMillis;
    private volatile boolean closed;
    private volatile @Nullable String failure;

    private SerialChannel(SerialPort port, String name) {
        this.port = port;
        this.name = name;
    }

    static SerialChannel open(SerialSettings settings, DirectionControl direction) throws IOException {
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
        if (direction != DirectionControl.ADAPTER) {
            boolean active = direction == DirectionControl.RTS_ACTIVE_WHILE_SENDING;
            port.setRs485ModeParameters(true, active, 0, 0);
        }
        SerialChannel channel = new SerialChannel(port, settings.port());
        channel.setWait(MAX_WAIT_MILLIS);
        if (!port.openPort()) {
            throw new IOException(
                    "serial port " + settings.port() + " cannot be opened" + reason(port.getLastErrorCode()));
        }
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
            if (available == 0 && left > 0) {
                setWait(Math.min(TimeUnit.NANOSECONDS.toMillis(left) + 1, MAX_WAIT_MILLIS));
                available = 1;
            }
            int count = available == 0 ? 0 : available < 0 ? -1 : port.readBytes(buffer, length, offset);
            if (count < 0) {
                throw gone();
            }
            if (count > 0 || left <= 0) {
                return count;
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        checkOpen();
        if (length > 0 && port.writeBytes(bytes, length, offset) != length) {
            throw gone();
        }
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

    private IOException gone() {
        if (closed && failure == null) {
            return new ClosedChannelException();
        }
        String reason = "serial port " + name + " is gone";
        failure = reason;
        close();
        return new IOException(reason);
    }

    @Override
    public void close() {
        closed = true;
        port.closePort();
    }
}
