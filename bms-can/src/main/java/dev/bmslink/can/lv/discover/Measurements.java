package dev.bmslink.can.lv.discover;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x356, battery to inverter, every second: what the battery measures, the voltage in coarser steps. */
public final class Measurements {

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .s16le(0)
            .unit("V")
            .note("A tenth as fine as elsewhere in this family.")
            .source(CAPTURED, "CAP")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = dev.bmslink.can.lv.Measurements.MESSAGE.toBuilder()
            .source(CAPTURED, "CAP")
            .layout(dev.bmslink.can.lv.Measurements.MESSAGE.layout(), VOLTAGE);

    private Measurements() {}
}
