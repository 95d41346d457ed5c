package dev.bmslink.transport.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.OutLevel;
import dev.bmslink.transport.line.EnableLine;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** RTS and CTS of a port as an enable line; a thread looks at CTS, because the driver's own events need a listener. */
final class ControlLines implements EnableLine {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final SerialPort port;
    private volatile boolean closed;

    private ControlLines(SerialPort port) {
        this.port = port;
    }

    static ControlLines open(String name) throws IOException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(name);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("there is no serial port " + name, e);
        }
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (!port.openPort()) {
            throw new IOException(
                    "serial port " + name + " cannot be opened" + SerialChannel.reason(port.getLastErrorCode()));
        }
        if (!port.clearRTS()) {
            port.closePort();
            throw new IOException("serial port " + name + " has no control lines");
        }
        return new ControlLines(port);
    }

    @Override
    public void listen(Listener listener) {
        Thread watcher = new Thread(() -> watch(listener), "bmslink-enable");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch(Listener listener) {
        InLevel told = InLevel.FAULT;
        while (!closed) {
            InLevel in = port.getCTS() && port.bytesAvailable() >= 0 ? InLevel.ACTIVE : InLevel.OPEN;
            if (in != told) {
                told = in;
                listener.reads(in, OutLevel.OPEN);
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    @Override
    public void drive(boolean active) {
        if (active && !closed) {
            port.setRTS();
        } else {
            port.clearRTS();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            port.clearRTS();
            port.closePort();
        }
    }
}
