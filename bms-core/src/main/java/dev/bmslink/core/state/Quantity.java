package dev.bmslink.core.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A number that describes a battery as a whole, with its unit. */
public enum Quantity {
    /** Highest voltage to charge with. */
    CHARGE_VOLTAGE_LIMIT("V", Kind.LIMIT),
    /** Largest charge current, a magnitude. */
    CHARGE_CURRENT_LIMIT("A", Kind.LIMIT),
    /** Largest discharge current, a magnitude. */
    DISCHARGE_CURRENT_LIMIT("A", Kind.LIMIT),
    /** Lowest voltage to discharge to. */
    DISCHARGE_VOLTAGE_LIMIT("V", Kind.LIMIT),
    /** Voltage at the terminals. */
    VOLTAGE("V", Kind.MEASUREMENT),
    /** Current, positive while charging. */
    CURRENT("A", Kind.MEASUREMENT),
    /** Temperature of the battery, as a whole or on average. */
    TEMPERATURE("°C", Kind.MEASUREMENT),
    /** Temperature of the switches. */
    MOS_TEMPERATURE("°C", Kind.MEASUREMENT),
    /** Temperature of the surroundings. */
    AMBIENT_TEMPERATURE("°C", Kind.MEASUREMENT),
    /** Temperature of the BMS. */
    BMS_TEMPERATURE("°C", Kind.MEASUREMENT),
    /** State of charge. */
    SOC("%", Kind.CHARGE),
    /** State of health. */
    SOH("%", Kind.CHARGE),
    /** Charge that is left. */
    REMAINING_CAPACITY("Ah", Kind.CHARGE),
    /** Charge of the full battery, as it is today. */
    FULL_CHARGE_CAPACITY("Ah", Kind.CHARGE),
    /** Charge of the full battery, as on its nameplate. */
    NOMINAL_CAPACITY("Ah", Kind.CHARGE),
    /** Charge cycles so far. */
    CYCLE_COUNT("cycles", Kind.CHARGE),
    /** Energy taken in so far. */
    ENERGY_CHARGED("kWh", Kind.CHARGE),
    /** Energy given so far. */
    ENERGY_DISCHARGED("kWh", Kind.CHARGE),
    /** Voltage of the cell with the highest one. */
    MAX_CELL_VOLTAGE("V", Kind.EXTREME),
    /** Voltage of the cell with the lowest one. */
    MIN_CELL_VOLTAGE("V", Kind.EXTREME),
    /** Temperature at the hottest sensor. */
    MAX_CELL_TEMPERATURE("°C", Kind.EXTREME),
    /** Temperature at the coldest sensor. */
    MIN_CELL_TEMPERATURE("°C", Kind.EXTREME),
    /** Number of the cell with the highest voltage. */
    MAX_CELL_VOLTAGE_CELL("", Kind.PLACE),
    /** Number of the cell with the lowest voltage. */
    MIN_CELL_VOLTAGE_CELL("", Kind.PLACE),
    /** Number of the hottest sensor. */
    MAX_CELL_TEMPERATURE_SENSOR("", Kind.PLACE),
    /** Number of the coldest sensor. */
    MIN_CELL_TEMPERATURE_SENSOR("", Kind.PLACE),
    /** Number of the pack or module with the cell of the highest voltage. */
    MAX_CELL_VOLTAGE_PACK("", Kind.PLACE),
    /** Number of the pack or module with the cell of the lowest voltage. */
    MIN_CELL_VOLTAGE_PACK("", Kind.PLACE),
    /** Number of the pack or module with the hottest sensor. */
    MAX_CELL_TEMPERATURE_PACK("", Kind.PLACE),
    /** Number of the pack or module with the coldest sensor. */
    MIN_CELL_TEMPERATURE_PACK("", Kind.PLACE),
    /** Packs or modules that work together. */
    MODULE_COUNT("modules", Kind.COMPOSITION),
    /** Packs or modules that cannot be charged. */
    MODULES_BLOCKING_CHARGE("modules", Kind.COMPOSITION),
    /** Packs or modules that cannot be discharged. */
    MODULES_BLOCKING_DISCHARGE("modules", Kind.COMPOSITION),
    /** Packs or modules that are not heard. */
    MODULES_OFFLINE("modules", Kind.COMPOSITION),
    /** Cells in series. */
    CELL_COUNT("cells", Kind.COMPOSITION);

    /** What a quantity tells. */
    public enum Kind {
        /** What the inverter has to respect. */
        LIMIT,
        /** What is measured at the battery. */
        MEASUREMENT,
        /** How much charge there is, or has passed. */
        CHARGE,
        /** The largest and the smallest of many. */
        EXTREME,
        /** Where an extreme is. */
        PLACE,
        /** What the battery consists of. */
        COMPOSITION
    }

    private static final Map<String, Quantity> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Quantity::key, Function.identity()));

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String unit;
    private final Kind kind;

    Quantity(String unit, Kind kind) {
        this.unit = unit;
        this.kind = kind;
    }

    /**
     * Returns the name on the wire, in JSON and CSV.
     *
     * @return the name in snake case
     */
    public String key() {
        return key;
    }

    /**
     * Returns the unit of every value of this quantity.
     *
     * @return the unit's symbol, or empty for numbers of places
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns what the quantity tells.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the quantity of a name.
     *
     * @param key the name in snake case
     * @return the quantity, or empty when there is none
     */
    public static Optional<Quantity> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
