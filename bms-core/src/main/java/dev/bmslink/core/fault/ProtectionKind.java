package dev.bmslink.core.fault;

/** What a protection watches. */
public enum ProtectionKind {
    /** Temperature for charging, in °C. */
    CHARGE_TEMPERATURE("°C", Usage.NO_CHARGING),
    /** Temperature for discharging, in °C. */
    DISCHARGE_TEMPERATURE("°C", Usage.NO_DISCHARGING),
    /** Current, in A. */
    CURRENT("A", Usage.STOP),
    /** Pack voltage from above, in V. */
    HIGH_VOLTAGE("V", Usage.NO_CHARGING),
    /** Pack voltage from below, in V. */
    LOW_VOLTAGE("V", Usage.NO_DISCHARGING);

    private final String unit;
    private final Usage usage;

    ProtectionKind(String unit, Usage usage) {
        this.unit = unit;
        this.usage = usage;
    }

    /**
     * Returns the unit.
     *
     * @return the unit's symbol
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns what the protection stops.
     *
     * @return the usage that remains
     */
    public Usage usage() {
        return usage;
    }
}
