package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Provenance;

/** What the messages to and from one battery have in common. */
final class Addressed {

    /**
     * The battery's address.
     *
     * <p>V1.18 counts from 1. Older firmware and the batteries on Growatt inverters use 0, which is therefore permitted
     * and, as the smallest value, the one that an encoder sends unless told otherwise. SOFAR inverters expect 1.
     */
    static final IdentifierField ADDRESS =
            new IdentifierField("address", 0, 4, 0, 15, new Provenance(DOCUMENTED_AND_CAPTURED, "PHV, B2I, BE-W"));

    private Addressed() {}

    /** An answer to query type 0. */
    static MessageBuilder ensemble(String name, int id) {
        return answer(name, id).replyTo("query ensemble_information");
    }

    /** An answer to query type 2. */
    static MessageBuilder equipment(String name, int id) {
        return answer(name, id).replyTo("query equipment_information");
    }

    /** A message of a battery. */
    static MessageBuilder answer(String name, int id) {
        return Message.named(name)
                .extendedId(id, ADDRESS)
                .direction(Direction.FROM_BATTERY)
                .silence("Not documented.");
    }

    /** A message to one battery; it may not be broadcast. */
    static MessageBuilder command(String name, int id) {
        return Message.named(name).extendedId(id, ADDRESS).direction(Direction.TO_BATTERY);
    }
}
