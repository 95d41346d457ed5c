package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x356, battery to inverter, every second: what the battery measures. */
public final class Measurements {

    private static final String SOURCE = "SMA, MG8, CAP";

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .s16le(0)
            .unit("V")
            .notAvailable(Short.MIN_VALUE)
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.01");

    /** Battery current, positive while charging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16le(2)
            .unit("A")
            .notAvailable(Short.MIN_VALUE)
            .note("Positive while charging; SMA does not say so, captures of other brands show it.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Battery temperature. */
    public static final Decimal TEMPERATURE = Field.named("temperature")
            .s16le(4)
            .unit("°C")
            .notAvailable(Short.MIN_VALUE)
            .note("Without a value, a Sunny Island assumes 25 °C.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("measurements")
            .standardId(0x356)
            .direction(FROM_BATTERY)
            .lengths(6, 8)
            .on(SunnyIsland.AT_MOST)
            .cyclic(1000)
            .silence("A Sunny Island only displays and logs the values.")
            .purpose("What the battery measures.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(VOLTAGE, CURRENT, TEMPERATURE);

    private Measurements() {}
}
