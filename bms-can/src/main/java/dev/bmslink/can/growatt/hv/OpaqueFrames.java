package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import java.util.List;

/**
 * 0x3210, 0x3250, 0x3260, 0x3270 and 0x3F00, battery to inverter, every second: messages of which only the purpose is
 * known. An inverter accepts them all zero.
 */
public final class OpaqueFrames {

    /** The data bytes, as they are. */
    public static final Octets OPAQUE_DATA = Field.named("opaque_data")
            .bytes(0, 8)
            .note("All zero is accepted.")
            .source(UNKNOWN, "BE-HV")
            .octets();

    /** The descriptions of the messages. */
    public static final List<Message> MESSAGES = List.of(
            message("update_progress", 0x3210, "Information on a firmware update."),
            message("fault_history", 0x3250, "Faults of the past."),
            message("debug_1", 0x3260, "For the maker."),
            message("debug_2", 0x3270, "For the maker."),
            message("internal_alarm", 0x3F00, "Internal alarms, for the maker."));

    private OpaqueFrames() {}

    private static Message message(String name, int id, String purpose) {
        return Frames.fromBattery(name, id)
                .purpose(purpose)
                .source(ONE_SOURCE, "BE-HV")
                .layout(OPAQUE_DATA);
    }
}
