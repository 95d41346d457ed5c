package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Whole;

/**
 * 0x3010, host to all batteries, every second: a sign of life.
 *
 * <p>V1.18 does not have it. It does not tell this protocol from Growatt's, whose inverters send it to both.
 */
public final class Heartbeat {

    /** Counts up with every frame, in what a Growatt inverter sends. */
    public static final Whole HEARTBEAT = Field.named("heartbeat")
            .u16be(0)
            .note("Big-endian, unlike the rest of the protocol. A program that acts as host sends 01 00 always.")
            .source(CAPTURED, "B2I, BE-PB")
            .whole();

    /** The rest of the message. */
    public static final Octets VENDOR_DATA = Field.named("vendor_data")
            .bytes(2, 6)
            .note("A Growatt inverter sends 0x14, its safety specification, in the first of these bytes.")
            .source(UNKNOWN, "B2I")
            .octets();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("heartbeat")
            .extendedId(0x3010)
            .direction(TO_BATTERY)
            .cyclic(1000)
            .silence("Not known.")
            .purpose("Shows that the host is alive.")
            .source(CAPTURED, "B2I, BE-PB")
            .layout(HEARTBEAT, VENDOR_DATA);

    private Heartbeat() {}
}
