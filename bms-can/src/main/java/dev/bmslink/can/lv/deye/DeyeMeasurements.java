package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.lv.Measurements;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x356, battery to inverter, every second: what the battery measures. */
public final class DeyeMeasurements {

    /** Battery current, positive while discharging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16le(2)
            .unit("A")
            .note("Positive while discharging since V2.5 of 2022-09-14; of older firmware the sign is not known.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C12")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Measurements.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11, CAP-C12")
            .layout(Measurements.MESSAGE.layout(), CURRENT);

    /** The description of this message from a pack that is set to Victron, where charging is positive. */
    public static final Message CHARGE_POSITIVE =
            MESSAGE.toBuilder().source(CAPTURED, "DDB, CAP-C12").layout(MESSAGE.layout(), Measurements.CURRENT);

    private DeyeMeasurements() {}
}
