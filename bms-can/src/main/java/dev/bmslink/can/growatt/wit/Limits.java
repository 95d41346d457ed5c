package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Reserved;

/** 0x1AC3 and 0x1AC4, battery to inverter, every 100 ms: how hard the battery may be charged and discharged. */
public final class Limits {

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = Frames.u16("charge_current_limit", 0, "A", "0.1", "1000");

    /** Highest discharge current the battery accepts, a positive magnitude. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = Frames.u16("discharge_current_limit", 2, "A", "0.1", "1000");

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Frames.u16("charge_voltage_limit", 4, "V", "0.1", "1500");

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Frames.u16("discharge_voltage_limit", 6, "V", "0.1", "1500");

    /** Voltage at which the battery is charged with constant voltage. */
    public static final Decimal CV_VOLTAGE = Frames.field("cv_voltage")
            .u16le(4)
            .unit("V")
            .note("The one source sends 10 V less than the highest voltage.")
            .decimal("0.1");

    /** The description of 0x1AC3. */
    public static final Message LIMITS = Frames.fromBattery("limits", 0x1AC3)
            .cyclic(100)
            .purpose("How hard the battery may be charged and discharged.")
            .layout(CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT, CHARGE_VOLTAGE_LIMIT, DISCHARGE_VOLTAGE_LIMIT);

    /** The description of 0x1AC4. */
    public static final Message CONSTANT_VOLTAGE = Frames.fromBattery("constant_voltage", 0x1AC4)
            .cyclic(100)
            .purpose("The voltage at which the battery is charged with constant voltage.")
            .layout(Reserved.bytes(0, 4), CV_VOLTAGE, Reserved.bytes(6, 2));

    private Limits() {}
}
