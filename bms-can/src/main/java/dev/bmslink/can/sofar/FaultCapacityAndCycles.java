package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x7B0, battery to inverter, on inquiry: capacity and voltage of a pack when a fault occurred.
 *
 * <p>It differs from 0x6B0 in its last word.
 */
public final class FaultCapacityAndCycles {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** Charge that was left. */
    public static final Decimal REMAINING_CAPACITY = CapacityAndCycles.REMAINING_CAPACITY;

    /** Charge of the full pack. */
    public static final Decimal FULL_CHARGE_CAPACITY = CapacityAndCycles.FULL_CHARGE_CAPACITY;

    /** Voltage of the pack. */
    public static final Decimal TOTAL_VOLTAGE_AT_FAULT = Field.named("total_voltage_at_fault")
            .u16le(5)
            .unit("V")
            .note("Doubtful: the only sample, 24041, does not fit the cell voltages of the same record.")
            .source(INFERRED, "G3")
            .decimal("0.01");

    /** The description of this message. */
    public static final Message MESSAGE = Replies.atFault("capacity_and_cycles", 0x7B0, Replies.NUMBER_NOT_KNOWN)
            .purpose("Capacity and voltage of a pack when the fault occurred.")
            .layout(
                    PACK_INDEX,
                    REMAINING_CAPACITY,
                    FULL_CHARGE_CAPACITY,
                    TOTAL_VOLTAGE_AT_FAULT,
                    Replies.unusedFrom(7));

    private FaultCapacityAndCycles() {}
}
