package dev.bmslink.core.battery;

/** In which state a battery is kept. */
public enum StorageCondition {
    /** In normal storage. */
    STORED,
    /** Discharged to 90 % DOD or more, not connected to an inverter. */
    OVER_DISCHARGED,
    /** Discharged to 90 % DOD or more, connected to an inverter. */
    OVER_DISCHARGED_CONNECTED
}
