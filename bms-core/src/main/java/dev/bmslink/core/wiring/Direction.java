package dev.bmslink.core.wiring;

/** Where a signal goes, seen from the device with the port. */
public enum Direction {
    /** Into the device. */
    IN,
    /** Out of the device. */
    OUT,
    /** Both ways. */
    BOTH,
    /** No signal. */
    NONE
}
