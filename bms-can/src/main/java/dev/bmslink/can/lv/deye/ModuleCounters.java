package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x550, 0x700 and 0x750 + module, battery to inverter: energy through a module, and how often it has tripped. */
public final class ModuleCounters {

    /** Energy charged into the module in its life. */
    public static final Decimal ENERGY_CHARGED = energy("energy_charged", 0);

    /** Energy discharged from the module in its life. */
    public static final Decimal ENERGY_DISCHARGED = energy("energy_discharged", 32);

    /** The description of 0x550. */
    public static final Message ENERGY = ModuleIdentifier.everyFiveSeconds("module_energy", 0x550)
            .purpose("Energy charged and discharged in a module's life.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .layout(ENERGY_CHARGED, ENERGY_DISCHARGED);

    /** Over-charge protections. */
    public static final Whole OVER_CHARGE_COUNT = count("over_charge_count", 0);

    /** Over-discharge protections. */
    public static final Whole OVER_DISCHARGE_COUNT = count("over_discharge_count", 2);

    /** Short-circuit protections. */
    public static final Whole SHORT_CIRCUIT_COUNT = count("short_circuit_count", 4);

    /** Protections of overheated power transistors. */
    public static final Whole MOS_OVER_TEMPERATURE_COUNT = count("mos_over_temperature_count", 6);

    /** The description of 0x700. */
    public static final Message TRIPS_1 = ModuleIdentifier.everyFiveSeconds("module_trips_1", 0x700)
            .purpose("How often a module has tripped on charge, short circuit and heat.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .layout(OVER_CHARGE_COUNT, OVER_DISCHARGE_COUNT, SHORT_CIRCUIT_COUNT, MOS_OVER_TEMPERATURE_COUNT);

    /** Charge over-current protections. */
    public static final Whole CHARGE_OVER_CURRENT_COUNT = count("charge_over_current_count", 0);

    /** Discharge over-current protections. */
    public static final Whole DISCHARGE_OVER_CURRENT_COUNT = count("discharge_over_current_count", 2);

    /** Protections against charging too hot. */
    public static final Whole CHARGE_OVER_TEMPERATURE_COUNT = count("charge_over_temperature_count", 4);

    /** Protections against discharging too hot. */
    public static final Whole DISCHARGE_OVER_TEMPERATURE_COUNT = count("discharge_over_temperature_count", 6);

    /** The description of 0x750. */
    public static final Message TRIPS_2 = ModuleIdentifier.everyFiveSeconds("module_trips_2", 0x750)
            .purpose("How often a module has tripped on current and on temperature.")
            .source(DOCUMENTED, "DY33, DDB")
            .layout(
                    CHARGE_OVER_CURRENT_COUNT,
                    DISCHARGE_OVER_CURRENT_COUNT,
                    CHARGE_OVER_TEMPERATURE_COUNT,
                    DISCHARGE_OVER_TEMPERATURE_COUNT);

    private ModuleCounters() {}

    private static Decimal energy(String name, int start) {
        return Field.named(name)
                .at(Bits.littleEndian(start, 32))
                .unit("kWh")
                .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11, DDB")
                .decimal("0.001");
    }

    private static Whole count(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex).source(DOCUMENTED, "DY33").whole();
    }
}
