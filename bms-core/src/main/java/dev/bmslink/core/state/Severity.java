package dev.bmslink.core.state;

/** How serious an abnormal state is, as section 4 of the GTX3000 manual defines the words; in rising order. */
public enum Severity {
    /** Abnormal. */
    ALARM,
    /** Charging or discharging stops; it recovers by itself. */
    PROTECTION,
    /** Broken, must be replaced. */
    FAULT
}
