package dev.bmslink.testkit.check;

/**
 * A value at a time.
 *
 * @param timeNanos the time, in nanoseconds of the capture's clock
 * @param value the value
 */
public record Point(long timeNanos, double value) {}
