package dev.bmslink.can.sofar;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x6C0, battery to inverter, on inquiry: alarms, protections and faults of a pack.
 *
 * <p>No table of the bits is published, so the words are given as they are; 0 is none.
 */
public final class StatusWords {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** Perhaps the alarms. */
    public static final Whole ALARM_STATUS = word("alarm_status", 1);

    /** Perhaps the protections. */
    public static final Whole PROTECTION_STATUS = word("protection_status", 3);

    /** Perhaps the faults. */
    public static final Whole FAULT_STATUS = word("fault_status", 5);

    /** The description of this message. */
    public static final Message MESSAGE = Replies.realTime("status_words", 0x6C0, "0x0E")
            .purpose("Alarms, protections and faults of a pack.")
            .layout(PACK_INDEX, ALARM_STATUS, PROTECTION_STATUS, FAULT_STATUS, Replies.unusedFrom(7));

    private StatusWords() {}

    private static Whole word(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .note(
                        "The Modbus registers have four words, balancing, alarm, protection and fault, for the three places"
                                + " of this message. No bit table is published; 0 in the sample.")
                .source(Confidence.UNKNOWN, "BE-S0, G3")
                .whole();
    }
}
