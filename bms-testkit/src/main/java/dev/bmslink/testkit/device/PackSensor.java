package dev.bmslink.testkit.device;

/** What a BMS measures, and may lose. */
public enum PackSensor {
    /** Voltages of cells and terminals. */
    VOLTAGE,
    /** The current. */
    CURRENT,
    /** Temperatures of the cells. */
    TEMPERATURE
}
