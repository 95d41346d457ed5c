package dev.bmslink.core.fault;

/** How serious an abnormal state is, as section 4 of the SOFAR manuals defines the words. */
public enum Condition {
    /** Abnormal. */
    ALARM,
    /** Charging or discharging stops; it recovers by itself. */
    PROTECT,
    /** Broken, must be replaced. */
    FAULT
}
