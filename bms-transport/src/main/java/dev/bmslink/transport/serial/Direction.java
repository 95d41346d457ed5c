package dev.bmslink.transport.serial;

/**
 * Who switches an RS485 transceiver between sending and receiving.
 *
 * <p>Most USB adapters do it themselves. A port of a computer or single-board computer may leave it to its driver, which
 * drives the line RTS. On Linux only some drivers can (those that know the ioctl TIOCSRS485); with others the setting has no
 * effect, and nothing reports that. A port that the system has set up for RS485 has to be opened with the setting, since
 * without it jSerialComm switches that off.
 */
public enum Direction {
    /** The adapter does, or there is nothing to switch. */
    AUTOMATIC,
    /** The driver raises RTS while it sends. */
    RTS_HIGH,
    /** The driver lowers RTS while it sends. */
    RTS_LOW
}
