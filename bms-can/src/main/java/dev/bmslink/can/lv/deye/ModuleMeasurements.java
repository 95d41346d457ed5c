package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x150 and 0x250 + module, battery to inverter, every second: what a module measures, and its current limits. */
public final class ModuleMeasurements {

    private static final String SOURCE = "DY33, CAP-C11, CAP-C12";

    /** Voltage of the module. */
    public static final Decimal VOLTAGE = quantity("voltage", "V").u16le(0).decimal("0.1");

    /** Current of the module, positive while discharging. */
    public static final Decimal CURRENT = quantity("current", "A")
            .s16le(2)
            .note("Positive while discharging, whatever protocol the pack is set to.")
            .decimal("0.1");

    /** State of charge of the module. */
    public static final Decimal SOC =
            quantity("soc", "%").u16le(4).range("0", "100").decimal("0.1");

    /** State of health of the module. */
    public static final Decimal SOH =
            quantity("soh", "%").u16le(6).range("0", "100").decimal("0.1");

    /** The description of 0x150. */
    public static final Message MESSAGE = ModuleIdentifier.everySecond("module_measurements", 0x150)
            .purpose("Voltage, current, state of charge and state of health of a module.")
            .layout(VOLTAGE, CURRENT, SOC, SOH);

    /** Temperature of the power transistors. */
    public static final Decimal MOS_TEMPERATURE =
            quantity("mos_temperature", "°C").s16le(0).decimal("0.1");

    /** Temperature of the heating film. */
    public static final Decimal HEATER_FILM_TEMPERATURE = quantity("heater_film_temperature", "°C")
            .s16le(2)
            .notAvailable(-400)
            .note("−40.0 °C when no film is fitted.")
            .decimal("0.1");

    /** Highest charge current of the module. */
    public static final Whole MAX_CHARGE_CURRENT = current("max_charge_current", 4);

    /** Highest discharge current of the module. */
    public static final Whole MAX_DISCHARGE_CURRENT = current("max_discharge_current", 6);

    /** The description of 0x250. */
    public static final Message LIMITS = ModuleIdentifier.everySecond("module_temperatures_and_limits", 0x250)
            .purpose("Temperatures of a module's transistors and heater, and its current limits.")
            .layout(MOS_TEMPERATURE, HEATER_FILM_TEMPERATURE, MAX_CHARGE_CURRENT, MAX_DISCHARGE_CURRENT);

    private ModuleMeasurements() {}

    private static Field quantity(String name, String unit) {
        return Field.named(name).unit(unit).source(DOCUMENTED_AND_CAPTURED, SOURCE);
    }

    private static Whole current(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("A")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .whole();
    }
}
