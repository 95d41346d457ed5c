package dev.bmslink.can.lv.discover;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import java.util.List;

/** 0x372 and 0x373, battery to inverter, every 10 s: versions, in four bytes each. */
public final class Versions {

    /** Version of the firmware. */
    public static final Octets FIRMWARE_VERSION = version("firmware_version");

    /** Version of the protocol. */
    public static final Octets PROTOCOL_VERSION = version("protocol_version");

    /** The descriptions of the two messages. */
    public static final List<Message> MESSAGES = List.of(
            message("firmware_version", 0x372, "Version of the firmware.", FIRMWARE_VERSION),
            message("protocol_version", 0x373, "Version of the protocol.", PROTOCOL_VERSION));

    private Versions() {}

    private static Octets version(String name) {
        return Field.named(name)
                .bytes(0, 4)
                .note("How the four bytes make up the version is not known.")
                .source(CAPTURED, "B2I, CAP")
                .octets();
    }

    private static Message message(String name, int id, String purpose, Octets version) {
        return Message.named(name)
                .standardId(id)
                .direction(FROM_BATTERY)
                .lengths(4)
                .cyclic(10_000)
                .purpose(purpose)
                .source(CAPTURED, "B2I, CAP")
                .layout(version);
    }
}
