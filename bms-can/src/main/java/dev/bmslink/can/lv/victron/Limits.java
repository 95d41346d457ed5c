package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x351, battery to inverter, every second: how hard the battery may be charged and discharged. */
public final class Limits {

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Field.named("charge_voltage_limit")
            .u16le(0)
            .unit("V")
            .notAvailable(0xFFFF)
            .note("Never 0: the system would take the battery for over-charged. To stop charging, send 0 A.")
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .decimal("0.1");

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = Field.named("charge_current_limit")
            .s16le(2)
            .unit("A")
            .notAvailable(Short.MIN_VALUE)
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .decimal("0.1");

    /** Highest discharge current the battery accepts, a positive magnitude. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = Field.named("discharge_current_limit")
            .s16le(4)
            .unit("A")
            .notAvailable(Short.MIN_VALUE)
            .note("A positive magnitude; a few senders make it negative, so readers take the absolute value.")
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .decimal("0.1");

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Field.named("discharge_voltage_limit")
            .u16le(6)
            .unit("V")
            .notAvailable(0xFFFF)
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("limits")
            .standardId(0x351)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .silence("After about 3 s a GX stops charging and discharging, and later shows the battery as lost.")
            .purpose("How hard the battery may be charged and discharged.")
            .source(DOCUMENTED_AND_CAPTURED, "MG8, DIY, DDB, BYDR, CAP")
            .layout(CHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT, DISCHARGE_VOLTAGE_LIMIT);

    private Limits() {}
}
