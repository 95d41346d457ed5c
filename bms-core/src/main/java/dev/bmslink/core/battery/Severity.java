package dev.bmslink.core.battery;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Does not work, or was not checked. */
    WARNING,
    /** Can harm people, a battery or an inverter. */
    DANGER
}
