package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x7C0, battery to inverter, on inquiry: alarms, protections and faults of a pack when a fault occurred.
 *
 * <p>No table of the bits is published, so the words are given as they are; 0 is none.
 */
public final class FaultStatusWords {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** The alarms. */
    public static final Whole ALARM_STATUS = word("alarm_status", 1, "0");

    /** The protections. */
    public static final Whole PROTECTION_STATUS = word("protection_status", 3, "0x0004");

    /** The faults. */
    public static final Whole FAULT_STATUS = word("fault_status", 5, "0x8004");

    /** The description of this message. */
    public static final Message MESSAGE = Replies.atFault("status_words", 0x7C0, Replies.NUMBER_NOT_KNOWN)
            .purpose("Alarms, protections and faults of a pack when the fault occurred.")
            .layout(PACK_INDEX, ALARM_STATUS, PROTECTION_STATUS, FAULT_STATUS, Replies.unusedFrom(7));

    private FaultStatusWords() {}

    private static Whole word(String name, int byteIndex, String sample) {
        return Field.named(name)
                .u16le(byteIndex)
                .note("No bit table is published; " + sample + " in the sample.")
                .source(INFERRED, "BE-S0, G3")
                .whole();
    }
}
