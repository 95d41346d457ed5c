package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x6B0, battery to inverter, on inquiry: capacity and age of a pack. */
public final class CapacityAndCycles {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** Charge that is left. */
    public static final Decimal REMAINING_CAPACITY = capacity("remaining_capacity", 1);

    /** Charge of the full pack. */
    public static final Decimal FULL_CHARGE_CAPACITY = capacity("full_charge_capacity", 3);

    /** Number of charge cycles. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16le(5)
            .unit("cycles")
            .source(DOCUMENTED, "G3, BE-S0")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Replies.realTime("capacity_and_cycles", 0x6B0, "0x0D")
            .purpose("Capacity and age of a pack.")
            .layout(PACK_INDEX, REMAINING_CAPACITY, FULL_CHARGE_CAPACITY, CYCLE_COUNT, Replies.unusedFrom(7));

    private CapacityAndCycles() {}

    private static Decimal capacity(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("Ah")
                .plausible("0", "100")
                .source(DOCUMENTED, "G3, BE-S0")
                .decimal("0.1");
    }
}
