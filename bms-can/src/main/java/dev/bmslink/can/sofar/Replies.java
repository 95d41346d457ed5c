package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** What the replies to inquiries have in common. */
final class Replies {

    /** The number of a fault inquiry that no source states. */
    static final String NUMBER_NOT_KNOWN = "of a number that is not known";

    /** The module that a reply is about; byte 0 of every reply. */
    static final Whole PACK_INDEX = Field.named("pack_index")
            .u8(0)
            .range("0", "15")
            .note("0 in the sample; the Modbus registers count the same packs from 1, so devices may do so here.")
            .source(INFERRED, "BE-S0, G3, HYDdiag")
            .whole();

    private Replies() {}

    static MessageBuilder realTime(String name, int id, String inquiry) {
        return reply(name, id).replyTo("inquiry " + inquiry);
    }

    static MessageBuilder atFault(String name, int id, String inquiry) {
        return reply("fault_" + name, id).replyTo("fault_inquiry " + inquiry);
    }

    private static MessageBuilder reply(String name, int id) {
        return Message.named(name)
                .extendedId(id, BatteryIndex.SENDER)
                .direction(Direction.FROM_BATTERY)
                .silence("Not known.")
                .source(ONE_SOURCE, "BE-S, BE-S0");
    }

    /** The bytes from the given one on, which no reply uses. */
    static Reserved unusedFrom(int first) {
        return new Reserved(
                Bits.littleEndian(Byte.SIZE * first, Byte.SIZE * (Long.BYTES - first)), "Zero in the sample.");
    }
}
