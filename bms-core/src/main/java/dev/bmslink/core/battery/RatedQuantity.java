package dev.bmslink.core.battery;

import java.util.Locale;

/** What a rating measures, with its unit. */
public enum RatedQuantity {
    /** Modules in series in one tower. */
    MODULES(""),
    /** Capacity on the nameplate. */
    NOMINAL_CAPACITY("Ah"),
    /** Capacity that may be used. */
    USABLE_CAPACITY("Ah"),
    /** Energy on the nameplate. */
    NOMINAL_ENERGY("Wh"),
    /** Energy that may be used. */
    USABLE_ENERGY("Wh"),
    /** Depth of discharge that the usable energy refers to. */
    DEPTH_OF_DISCHARGE("%"),
    /** Voltage on the nameplate. */
    NOMINAL_VOLTAGE("V"),
    /** Voltages between which the battery works. */
    OPERATING_VOLTAGE("V"),
    /** Voltages to charge to. */
    CHARGE_VOLTAGE("V"),
    /** Largest voltage while charging. */
    MAX_CHARGE_VOLTAGE("V"),
    /** Voltages that occur while discharging. */
    DISCHARGE_VOLTAGE("V"),
    /** Smallest voltage while discharging. */
    MIN_DISCHARGE_VOLTAGE("V"),
    /** Nominal charge current. */
    NOMINAL_CHARGE_CURRENT("A"),
    /** Largest continuous charge current. */
    MAX_CHARGE_CURRENT("A"),
    /** Nominal discharge current. */
    NOMINAL_DISCHARGE_CURRENT("A"),
    /** Largest continuous discharge current. */
    MAX_DISCHARGE_CURRENT("A"),
    /** Discharge current allowed for a short time. */
    PEAK_DISCHARGE_CURRENT("A"),
    /** Peak of the short-circuit current. */
    SHORT_CIRCUIT_CURRENT("A"),
    /** Largest output power. */
    MAX_OUTPUT_POWER("W"),
    /** Nominal charge power. */
    NOMINAL_CHARGE_POWER("W"),
    /** Largest charge power. */
    MAX_CHARGE_POWER("W"),
    /** Nominal discharge power. */
    NOMINAL_DISCHARGE_POWER("W"),
    /** Largest discharge power. */
    MAX_DISCHARGE_POWER("W"),
    /** Discharge power allowed for a short time. */
    PEAK_DISCHARGE_POWER("W"),
    /** Temperature at which the battery may work. */
    WORKING_TEMPERATURE("°C"),
    /** Temperature at which the battery works best. */
    OPTIMAL_TEMPERATURE("°C"),
    /** Temperature that the battery must never be exposed to more than. */
    EXPOSURE_TEMPERATURE("°C"),
    /** Temperature in transport. */
    TRANSPORT_TEMPERATURE("°C"),
    /** Relative humidity in operation. */
    OPERATING_HUMIDITY("%RH"),
    /** Relative humidity in storage. */
    STORAGE_HUMIDITY("%RH"),
    /** Altitude above sea level. */
    ALTITUDE("m"),
    /** Mass. */
    MASS("kg"),
    /** Width. */
    WIDTH("mm"),
    /** Depth. */
    DEPTH("mm"),
    /** Height. */
    HEIGHT("mm"),
    /** Charge cycles until end of life. */
    CYCLE_LIFE("cycles"),
    /** Batteries in parallel. */
    PARALLEL("batteries"),
    /** Ingress protection, the two digits of the IP code. */
    INGRESS_PROTECTION("IP"),
    /** Voltage of the external breaker. */
    BREAKER_VOLTAGE("V"),
    /** Current of the external breaker. */
    BREAKER_CURRENT("A"),
    /** Poles of the external breaker. */
    BREAKER_POLES("poles");

    private final String unit;

    RatedQuantity(String unit) {
        this.unit = unit;
    }

    /**
     * Returns the unit.
     *
     * @return the unit's symbol, empty for a count without one
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns the name that data carries.
     *
     * @return the name in snake_case
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the name for people.
     *
     * @return the name in lower case with spaces
     */
    public String label() {
        return key().replace('_', ' ');
    }
}
