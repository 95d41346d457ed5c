package dev.bmslink.core.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a battery raises an alarm.
 *
 * <p>Causes form a tree: protocols tell them apart more or less finely, and a wide cause {@linkplain #covers covers} the
 * narrow ones below it.
 */
public enum Cause {
    /** Anything; the battery does not say what. */
    GENERAL(null),
    /** A voltage is too high, of a cell or of the pack. */
    OVER_VOLTAGE(GENERAL),
    /** A cell's voltage is too high. */
    CELL_OVER_VOLTAGE(OVER_VOLTAGE),
    /** The voltage of a pack, module or system is too high. */
    PACK_OVER_VOLTAGE(OVER_VOLTAGE),
    /** A voltage is too low, of a cell or of the pack. */
    UNDER_VOLTAGE(GENERAL),
    /** A cell's voltage is too low. */
    CELL_UNDER_VOLTAGE(UNDER_VOLTAGE),
    /** The voltage of a pack, module or system is too low. */
    PACK_UNDER_VOLTAGE(UNDER_VOLTAGE),
    /** A current is too large. */
    OVER_CURRENT(GENERAL),
    /** The charge current is too large. */
    CHARGE_OVER_CURRENT(OVER_CURRENT),
    /** The discharge current is too large. */
    DISCHARGE_OVER_CURRENT(OVER_CURRENT),
    /** It is too hot. */
    OVER_TEMPERATURE(GENERAL),
    /** It is too hot to charge. */
    CHARGE_OVER_TEMPERATURE(OVER_TEMPERATURE),
    /** It is too hot to discharge. */
    DISCHARGE_OVER_TEMPERATURE(OVER_TEMPERATURE),
    /** A switch is too hot. */
    SWITCH_OVER_TEMPERATURE(OVER_TEMPERATURE),
    /** A terminal or connector is too hot. */
    TERMINAL_OVER_TEMPERATURE(OVER_TEMPERATURE),
    /** The heater is too hot. */
    HEATER_OVER_TEMPERATURE(OVER_TEMPERATURE),
    /** It is too cold. */
    UNDER_TEMPERATURE(GENERAL),
    /** It is too cold to charge. */
    CHARGE_UNDER_TEMPERATURE(UNDER_TEMPERATURE),
    /** It is too cold to discharge. */
    DISCHARGE_UNDER_TEMPERATURE(UNDER_TEMPERATURE),
    /** Cells, temperatures or packs differ too much. */
    IMBALANCE(GENERAL),
    /** Cell voltages differ too much. */
    CELL_IMBALANCE(IMBALANCE),
    /** Temperatures differ too much. */
    TEMPERATURE_IMBALANCE(IMBALANCE),
    /** Voltages of packs in parallel differ too much. */
    PACK_IMBALANCE(IMBALANCE),
    /** There is a short circuit. */
    SHORT_CIRCUIT(GENERAL),
    /** A contactor, relay or semiconductor switch does not follow, or is welded. */
    CONTACTOR(GENERAL),
    /** The output cannot be pre-charged. */
    PRE_CHARGE(GENERAL),
    /** A measurement fails. */
    SAMPLING(GENERAL),
    /** A voltage cannot be measured. */
    VOLTAGE_SAMPLING(SAMPLING),
    /** A current cannot be measured. */
    CURRENT_SAMPLING(SAMPLING),
    /** A temperature cannot be measured. */
    TEMPERATURE_SAMPLING(SAMPLING),
    /** Parts of the battery do not hear each other. */
    INTERNAL_COMMUNICATION(GENERAL),
    /** The inverter is not heard. */
    EXTERNAL_COMMUNICATION(GENERAL),
    /** Packs cannot work in parallel. */
    PARALLEL_FAILURE(GENERAL),
    /** The battery is nearly empty. */
    LOW_SOC(GENERAL),
    /** A polarity is reversed. */
    REVERSE_POLARITY(GENERAL),
    /** The insulation is too weak. */
    INSULATION(GENERAL),
    /** A fuse is open. */
    FUSE(GENERAL),
    /** A cell is broken. */
    CELL_FAILURE(GENERAL),
    /** The heater does not work. */
    HEATER(GENERAL),
    /** The inverter does not keep to a limit. */
    LIMIT_IGNORED(GENERAL),
    /** The BMS itself does not work. */
    BMS_INTERNAL(GENERAL);

    private final @Nullable Cause parent;
    private final String key = name().toLowerCase(Locale.ROOT);

    Cause(@Nullable Cause parent) {
        this.parent = parent;
    }

    /**
     * Returns the name in JSON and CSV.
     *
     * @return the name in snake case
     */
    public String key() {
        return key;
    }

    /**
     * Returns the next wider cause.
     *
     * @return the cause, or null for the widest one
     */
    public @Nullable Cause parent() {
        return parent;
    }

    /**
     * Returns whether a cause is this one or lies below it.
     *
     * @param other the cause
     * @return true for this cause too
     */
    public boolean covers(Cause other) {
        for (Cause cause = other; cause != null; cause = cause.parent) {
            if (cause == this) {
                return true;
            }
        }
        return false;
    }

    /** Whether it arises from charging alone, so that discharging helps or does no harm. */
    boolean isOfCharging() {
        return switch (this) {
            case OVER_VOLTAGE,
                    CELL_OVER_VOLTAGE,
                    PACK_OVER_VOLTAGE,
                    CHARGE_OVER_CURRENT,
                    CHARGE_OVER_TEMPERATURE,
                    CHARGE_UNDER_TEMPERATURE -> true;
            default -> false;
        };
    }

    /** Whether it arises from discharging alone, so that charging helps or does no harm. */
    boolean isOfDischarging() {
        return switch (this) {
            case UNDER_VOLTAGE,
                    CELL_UNDER_VOLTAGE,
                    PACK_UNDER_VOLTAGE,
                    DISCHARGE_OVER_CURRENT,
                    DISCHARGE_OVER_TEMPERATURE,
                    DISCHARGE_UNDER_TEMPERATURE,
                    LOW_SOC -> true;
            default -> false;
        };
    }
}
