package dev.bmslink.can.lv.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x351, battery to inverter, every second: how hard the battery may be charged and discharged. */
public final class Limits {

    private static final String IGNORED = "An inverter was seen to ignore 0 A; one program sends 0.1 A instead.";

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Field.named("charge_voltage_limit")
            .u16le(0)
            .unit("V")
            .plausible("40", "60")
            .note("An inverter was seen to ignore 0 V.")
            .source(IMPLEMENTED_BY_SEVERAL, "PLV, CP, YAM, DIY")
            .decimal("0.1");

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = Field.named("charge_current_limit")
            .s16le(2)
            .unit("A")
            .plausible("0", "500")
            .note(IGNORED)
            .source(IMPLEMENTED_BY_SEVERAL, "PLV, CP, DIY")
            .decimal("0.1");

    /** Highest discharge current the battery accepts, a positive magnitude. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = Field.named("discharge_current_limit")
            .s16le(4)
            .unit("A")
            .plausible("0", "500")
            .note("A positive magnitude. " + IGNORED)
            .source(IMPLEMENTED_BY_SEVERAL, "PLV, CP, SFL, DIY")
            .decimal("0.1");

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Field.named("discharge_voltage_limit")
            .u16le(6)
            .unit("V")
            .plausible("40", "52")
            .source(IMPLEMENTED_BY_SEVERAL, "SFL, CP, SMA")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Cycle.message("limits", 0x351)
            .purpose("How hard the battery may be charged and discharged.")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, D2S, YAM")
            .layout(CHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT, DISCHARGE_VOLTAGE_LIMIT);

    private Limits() {}
}
