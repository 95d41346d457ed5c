package dev.bmslink.transport.serial;

import java.time.Duration;

/**
 * How a serial port is opened: always with eight data bits and without flow control.
 *
 * @param port the path of the device or its name, such as {@code /dev/ttyUSB0} or {@code COM3}
 * @param baudRate bits per second, at least 50
 * @param parity the parity bit
 * @param stopBits 1 or 2
 * @param direction who switches an RS485 transceiver
 * @param writeTimeout how long a write may take beyond the time that its bytes take on the wire, at least a millisecond
 */
public record SerialSettings(
        String port, int baudRate, Parity parity, int stopBits, Direction direction, Duration writeTimeout) {

    private static final Duration USUAL_WRITE_TIMEOUT = Duration.ofSeconds(5);

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
        if (writeTimeout.compareTo(Duration.ofMillis(1)) < 0 || writeTimeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("write timeout " + writeTimeout + " is outside 1 ms..1 day");
        }
    }

    /**
     * Returns settings without parity, with one stop bit, without direction control and with a write timeout of 5 s.
     *
     * @param port the path of the device or its name
     * @param baudRate bits per second
     * @return the settings
     */
    public static SerialSettings of(String port, int baudRate) {
        return new SerialSettings(port, baudRate, Parity.NONE, 1, Direction.AUTOMATIC, USUAL_WRITE_TIMEOUT);
    }

    /**
     * Sets the parity bit.
     *
     * @param parity the parity bit
     * @return settings that differ in that
     */
    public SerialSettings withParity(Parity parity) {
        return new SerialSettings(port, baudRate, parity, stopBits, direction, writeTimeout);
    }

    /**
     * Sets the number of stop bits.
     *
     * @param stopBits 1 or 2
     * @return settings that differ in that
     */
    public SerialSettings withStopBits(int stopBits) {
        return new SerialSettings(port, baudRate, parity, stopBits, direction, writeTimeout);
    }

    /**
     * Sets who switches an RS485 transceiver.
     *
     * @param direction who does
     * @return settings that differ in that
     */
    public SerialSettings withDirection(Direction direction) {
        return new SerialSettings(port, baudRate, parity, stopBits, direction, writeTimeout);
    }

    /**
     * Sets how long a write may take.
     *
     * @param writeTimeout beyond the time that its bytes take on the wire, at least a millisecond
     * @return settings that differ in that
     */
    public SerialSettings withWriteTimeout(Duration writeTimeout) {
        return new SerialSettings(port, baudRate, parity, stopBits, direction, writeTimeout);
    }
}
