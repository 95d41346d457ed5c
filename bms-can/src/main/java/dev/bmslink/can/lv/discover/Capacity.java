package dev.bmslink.can.lv.discover;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x354, battery to inverter, every second: how much the battery holds. */
public final class Capacity {

    /** Capacity of the battery when new. */
    public static final Whole NOMINAL_CAPACITY = Field.named("nominal_capacity")
            .u16le(0)
            .unit("Ah")
            .source(CAPTURED, "CAP")
            .whole();

    /** Charge that is left. */
    public static final Whole REMAINING_CAPACITY = Field.named("remaining_capacity")
            .u16le(2)
            .unit("Ah")
            .note("Divided by nominal_capacity it is the state of charge of the same moment.")
            .source(CAPTURED, "CAP")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("capacity")
            .standardId(0x354)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("How much the battery holds.")
            .source(CAPTURED, "CAP")
            .layout(NOMINAL_CAPACITY, REMAINING_CAPACITY);

    private Capacity() {}
}
