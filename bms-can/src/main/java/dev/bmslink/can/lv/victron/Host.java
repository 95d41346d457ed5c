package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.lv.Keepalive;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reserved;

/** 0x305 to 0x307, inverter to battery, every second: a GX device is there. */
public final class Host {

    /** Bytes by which a battery recognises a GX; three of them spell VIC. */
    public static final Octets HOST_IDENTITY = Field.named("host_identity")
            .bytes(0, 8)
            .note("Bytes 4 to 6 spell VIC.")
            .source(CAPTURED, "BYDR, DDB, CAP")
            .octets("1234567856494300");

    /** The description of 0x305: a GX is there. */
    public static final Message KEEPALIVE = Keepalive.MESSAGE.toBuilder()
            .on("more often while no battery is found")
            .cyclic(1000)
            .silence("")
            .source(CAPTURED, "BYDR, DDB, CAP")
            .layout(Keepalive.MESSAGE.layout());

    /** The description of 0x306: the GX has found a battery. */
    public static final Message BATTERY_PRESENT = Message.named("battery_present")
            .standardId(0x306)
            .direction(TO_BATTERY)
            .on("while a battery is present")
            .cyclic(1000)
            .purpose("The GX has found a battery; all bytes are zero.")
            .source(ONE_SOURCE, "BYDR")
            .layout(Reserved.bytes(0, 8));

    /** The description of 0x307: the host is a GX. */
    public static final Message IDENTITY = Message.named("host_identity")
            .standardId(0x307)
            .direction(TO_BATTERY)
            .cyclic(1000)
            .purpose("The host is a GX.")
            .source(CAPTURED, "BYDR, DDB, CAP")
            .layout(HOST_IDENTITY);

    private Host() {}
}
