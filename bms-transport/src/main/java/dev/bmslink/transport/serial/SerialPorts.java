package dev.bmslink.transport.serial;

import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.util.List;

/** Opens and lists serial ports. */
public final class SerialPorts {

    private static final String DRIVER = "com.fazecast.jSerialComm.SerialPort";

    private SerialPorts() {}

    /**
     * Opens a port.
     *
     * <p>A write that the device does not take in time closes the port; closing the channel ends it too.
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
