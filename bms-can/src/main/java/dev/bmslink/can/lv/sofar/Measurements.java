package dev.bmslink.can.lv.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x356, battery to inverter, every second: what the battery measures, and how often it was charged. */
public final class Measurements {

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .s16le(0)
            .unit("V")
            .plausible("40", "60")
            .source(IMPLEMENTED_BY_SEVERAL, "PLV, CP, YAM")
            .decimal("0.01");

    /** Battery current, positive while charging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16le(2)
            .unit("A")
            .plausible("-500", "500")
            .note("Taken to be positive while charging, as elsewhere in this family.")
            .source(IMPLEMENTED_BY_SEVERAL, "PLV, CP")
            .decimal("0.1");

    /** Battery temperature. */
    public static final Decimal TEMPERATURE = Field.named("temperature")
            .s16le(4)
            .unit("°C")
            .plausible("-40", "85")
            .source(IMPLEMENTED_BY_SEVERAL, "PLV, CP")
            .decimal("0.1");

    /** Number of charge cycles. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16le(6)
            .unit("cycles")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, YAM")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Cycle.message("measurements", 0x356)
            .lengths(8, 6)
            .purpose("What the battery measures, and how often it was charged.")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, D2S, YAM")
            .layout(VOLTAGE, CURRENT, TEMPERATURE, CYCLE_COUNT);

    private Measurements() {}
}
