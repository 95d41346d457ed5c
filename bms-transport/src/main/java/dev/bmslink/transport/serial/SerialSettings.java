package dev.bmslink.transport.serial;

/**
 * How a serial port is opened: always with eight data bits and without flow control.
 *
 * @param port the path of the device or its name, such as {@code /dev/ttyUSB0} or {@code COM3}
 * @param baudRate bits per second, at least 50
 * @param parity the parity bit
 * @param stopBits 1 or 2
 */
public record SerialSettings(String port, int baudRate, Parity parity, int stopBits) {

    /** The parity bit. */
    public enum Parity {
        /** There is none. */
        NONE,
        /** The number of ones is even. */
        EVEN,
        /** The number of ones is odd. */
        ODD
    }

    /** Checks the ranges. */
    public SerialSettings {
        if (port.isBlank()) {
            throw new IllegalArgumentException("the name of the serial port is empty");
        }
        if (baudRate < 50) {
            throw new IllegalArgumentException("baud rate " + baudRate + " is not 50 or more");
        }
        if (stopBits < 1 || stopBits > 2) {
            throw new IllegalArgumentException(stopBits + " stop bits are not 1 or 2");
        }
    }

    /**
     * Returns settings without parity and with one stop bit.
     *
     * @param port the path of the device or its name
     * @param baudRate bits per second
     * @return the settings
     */
    public static SerialSettings of(String port, int baudRate) {
        return new SerialSettings(port, baudRate, Parity.NONE, 1);
    }
}
