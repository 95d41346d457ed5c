package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x379, battery to inverter, every second: the capacity of the whole battery. */
public final class InstalledCapacity {

    private static final String SOURCE = "SA13, BYDR, PTR, ODTU, YB, CAP";

    /** Capacity of the whole battery. */
    public static final Whole INSTALLED_CAPACITY = Field.named("installed_capacity")
            .u16le(0)
            .unit("Ah")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("installed_capacity")
            .standardId(0x379)
            .direction(FROM_BATTERY)
            .lengths(8, 2)
            .cyclic(1000)
            .purpose("The capacity of the whole battery.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(INSTALLED_CAPACITY, Reserved.bytes(2, 6));

    private InstalledCapacity() {}
}
