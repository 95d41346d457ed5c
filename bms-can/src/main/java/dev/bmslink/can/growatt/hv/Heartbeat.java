package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x3010, inverter to battery, every second: a counter. The inverter sends it to batteries of other makes as well. */
public final class Heartbeat {

    private static final String SOURCE = "BE-HV, BE-ARK, I85";

    /** Counts up by one with every frame, and wraps. */
    public static final Whole SEND_COUNTER =
            Field.named("send_counter").u16be(0).source(CAPTURED, SOURCE).whole();

    /** Code of the safety regulation that the inverter follows. */
    public static final Whole SAFETY_SPECIFICATION = Field.named("safety_specification")
            .u8(2)
            .notAvailable(0)
            .note("0x14 was captured; a battery accepts 0 as well, which says nothing.")
            .source(CAPTURED, SOURCE)
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.toBattery("heartbeat", 0x3010)
            .purpose("Shows that the inverter is alive.")
            .source(CAPTURED, SOURCE)
            .layout(
                    SEND_COUNTER,
                    SAFETY_SPECIFICATION,
                    new Reserved(Bits.littleEndian(24, 40), "Zero in the capture."));

    private Heartbeat() {}
}
