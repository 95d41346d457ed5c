package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;

/** 0x1AC7, battery to inverter, every 100 ms: voltage and current. */
public final class Measurements {

    /** Voltage of the battery. */
    public static final Decimal VOLTAGE = Frames.u16("voltage", 2, "V", "0.1", "1500");

    /** Current of the battery, positive while charging. */
    public static final Decimal CURRENT = Frames.field("current")
            .u16le(4)
            .unit("A")
            .note("An early draft of the one source had an offset of 100 A and high byte first; what works has 1000 A.")
            .decimal("0.1", "-1000");

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("measurements", 0x1AC7)
            .cyclic(100)
            .purpose("Voltage and current.")
            .layout(VOLTAGE, CURRENT);

    private Measurements() {}
}
