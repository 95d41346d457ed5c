package dev.bmslink.transport.serial;

import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.line.EnableLine;
import java.io.IOException;
import java.util.List;

/** Opens and lists serial ports. */
public final class SerialPorts {

    private static final String DRIVER = "com.fazecast.jSerialComm.SerialPort";

    private SerialPorts() {}

    /**
     * Opens a port.
     *
     * <p>A write that the device does not take in time closes the port; closing the channel ends it too. Closing waits for
     * bytes that were written to leave, for at most 0.7 s. A pseudo-terminal does not tell whether they have left; its peer
     * has 50 ms from the last write to take them.
     *
     * @param settings which port, and how
     * @return the open port
     * @throws IOException when there is no such port, it is in use, or it may not be opened
     * @throws IllegalStateException when jSerialComm is missing
     */
    public static ByteChannel open(SerialSettings settings) throws IOException {
        requireDriver();
        return SerialChannel.open(settings);
    }

    /**
     * Opens a port only for its control lines: RTS is the enable output, CTS the enable input, both with two levels.
     *
     * <p>The input is looked at every 2 ms. An input whose adapter is gone reads OPEN. Opening a port may raise RTS for a
     * moment, which is shorter than the 20 ms after which an input counts; it is low from then on.
     *
     * @param port the path of the device or its name; not a port whose RTS switches the direction of an RS485 driver
     * @return the line, not driven
     * @throws IOException when there is no such port, it is in use, or it has no control lines
     * @throws IllegalStateException when jSerialComm is missing
     */
    public static EnableLine openEnableLine(String port) throws IOException {
        requireDriver();
        return ControlLines.open(port);
    }

    /**
     * Lists the ports.
     *
     * @return the ports that are there now
     * @throws IllegalStateException when jSerialComm is missing
     */
    public static List<SerialPortInfo> list() {
        requireDriver();
        return SerialChannel.list();
    }

    /** Without this check a missing library is a NoClassDefFoundError somewhere inside. */
    private static void requireDriver() {
        try {
            Class.forName(DRIVER, false, SerialPorts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "serial ports need jSerialComm: add com.fazecast:jSerialComm:2.11.4 to the class path or module"
                            + " path",
                    e);
        }
    }
}
