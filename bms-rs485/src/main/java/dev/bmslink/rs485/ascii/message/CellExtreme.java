package dev.bmslink.rs485.ascii.message;

/**
 * The highest or lowest cell of a group.
 *
 * @param volts its voltage, or {@code NaN}
 * @param location where it is
 */
public record CellExtreme(double volts, Location location) {}
