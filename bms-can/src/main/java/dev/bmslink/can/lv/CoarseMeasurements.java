package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x356, battery to inverter, every second: what the battery measures, with the voltage in steps of 0.1 V. */
public final class CoarseMeasurements {

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .s16le(0)
            .unit("V")
            .note(
                    "Most dialects use steps of 0.01 V. On a 48 V battery a raw value below 1000 is in steps of 0.1 V, one"
                            + " above 2000 in steps of 0.01 V.")
            .source(DOCUMENTED_AND_CAPTURED, "SA13, HY10, CAP")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Measurements.MESSAGE.toBuilder()
            .lengths(8, 6)
            .source(DOCUMENTED, "SA13, HY10")
            .layout(Measurements.MESSAGE.layout(), VOLTAGE);

    private CoarseMeasurements() {}
}
