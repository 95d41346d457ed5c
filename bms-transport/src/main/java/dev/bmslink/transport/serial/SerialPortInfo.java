package dev.bmslink.transport.serial;

/**
 * A serial port of this computer.
 *
 * @param path what {@link SerialSettings} takes
 * @param description what the operating system or the device calls it
 */
public record SerialPortInfo(String path, String description) {}
