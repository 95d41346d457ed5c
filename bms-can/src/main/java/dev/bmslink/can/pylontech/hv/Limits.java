package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x4220, battery to host, on query: how hard the battery may be charged and discharged. */
public final class Limits {

    private static final String SOURCE = "PHV, B2I";

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = voltage("charge_voltage_limit", 0);

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = voltage("discharge_voltage_limit", 2);

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = current("charge_current_limit", 4)
            .plausible("0", "500")
            .note("0 forbids charging.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1", "-3000");

    /** Highest discharge current the battery accepts. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = current("discharge_current_limit", 6)
            .plausible("0", "500")
            .note(
                    "Batteries of both directions exist, 30000 + I and 30000 - I on the wire; a receiver takes the magnitude."
                            + " 0 forbids discharging.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE + ", BE-P, PR2622")
            .decimal("0.1", "-3000");

    /** The description of this message. */
    public static final Message MESSAGE = Addressed.ensemble("limits", 0x4220)
            .purpose("How hard the battery may be charged and discharged.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(CHARGE_VOLTAGE_LIMIT, DISCHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT);

    /** The description of this message with a discharge current limit that is a negative number. */
    static final Message NEGATIVE_DISCHARGE = MESSAGE.toBuilder()
            .layout(
                    CHARGE_VOLTAGE_LIMIT,
                    DISCHARGE_VOLTAGE_LIMIT,
                    CHARGE_CURRENT_LIMIT,
                    current("discharge_current_limit", 6)
                            .plausible("-500", "0")
                            .note("A negative number whose magnitude is the limit. 0 forbids discharging.")
                            .source(IMPLEMENTED_BY_SEVERAL, "JKE, DIY, BE-P, PR2622")
                            .decimal("0.1", "-3000"));

    private Limits() {}

    private static Decimal voltage(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("V")
                .plausible("0", "1500")
                .note("Lithium iron phosphate lies between 2.8 and 3.7 V per cell.")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .decimal("0.1");
    }

    private static Field current(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex).unit("A");
    }
}
