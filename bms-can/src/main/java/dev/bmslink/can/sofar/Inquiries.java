package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** What the two inquiries have in common. */
final class Inquiries {

    /** The battery that is to answer; the others stay silent. */
    static final Whole TARGET_BATTERY = Field.named("target_battery")
            .u8(0)
            .range("0", "15")
            .note("Only the battery with this index answers.")
            .source(ONE_SOURCE, "BE-S")
            .whole();

    private Inquiries() {}

    static MessageBuilder named(String name, int id) {
        return Message.named(name)
                .extendedId(id, BatteryIndex.INQUIRY)
                .direction(Direction.TO_BATTERY)
                .on("when the inverter wants the details of a pack")
                .silence("None: a battery runs without inquiries.")
                .source(ONE_SOURCE, "BE-S");
    }

    /** The module within the tower. */
    static Whole subTarget(int byteIndex, String note) {
        return Field.named("sub_target")
                .u8(byteIndex)
                .range("0", "15")
                .note("Module within the tower, 0 is the first." + note)
                .source(ONE_SOURCE, "BE-S, G3")
                .whole();
    }
}
