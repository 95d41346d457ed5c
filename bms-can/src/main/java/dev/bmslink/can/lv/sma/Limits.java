package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/**
 * 0x351, battery to inverter, every second: how hard the battery may be charged and discharged.
 *
 * <p>A Sunny Island drops a value outside its range without a word and keeps the last good one.
 */
public final class Limits {

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Field.named("charge_voltage_limit")
            .u16le(0)
            .unit("V")
            .range("41", "63")
            .notAvailable(0xFFFF)
            .note("Without a value, a Sunny Island assumes 54 V.")
            .source(DOCUMENTED, "SMA")
            .decimal("0.1");

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = Field.named("charge_current_limit")
            .s16le(2)
            .unit("A")
            .range("0", "1200")
            .notAvailable(Short.MIN_VALUE)
            .note("Without a value, a Sunny Island assumes 0 A.")
            .source(DOCUMENTED, "SMA")
            .decimal("0.1");

    /** Highest discharge current the battery accepts, a positive magnitude. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = Field.named("discharge_current_limit")
            .s16le(4)
            .unit("A")
            .range("0", "1200")
            .notAvailable(Short.MIN_VALUE)
            .note("A positive magnitude. Without a value, a Sunny Island assumes 0 A; off-grid it ignores the limit.")
            .source(DOCUMENTED, "SMA")
            .decimal("0.1");

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Field.named("discharge_voltage_limit")
            .u16le(6)
            .unit("V")
            .range("41", "48")
            .notAvailable(0xFFFF)
            .note("Without a value, a Sunny Island assumes 41 V; the chapter on its parameters says 42 V.")
            .source(DOCUMENTED, "SMA")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("limits")
            .standardId(0x351)
            .direction(FROM_BATTERY)
            .on(SunnyIsland.AT_MOST)
            .cyclic(1000)
            .silence("After 60 s a Sunny Island warns (W952) and falls back to 54 V, 0 A, 0 A and 41 V.")
            .purpose("How hard the battery may be charged and discharged.")
            .source(DOCUMENTED, "SMA, MG8, GS12")
            .layout(CHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT, DISCHARGE_VOLTAGE_LIMIT);

    private Limits() {}
}
