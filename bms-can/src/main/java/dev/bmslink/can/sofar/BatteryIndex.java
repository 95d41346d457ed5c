package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.ASSUMED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.Map;

/** The index of a battery, 0 to 15, in bits 12 to 15 of every identifier. */
final class BatteryIndex {

    /** The battery that sends. */
    static final IdentifierField SENDER = field(ONE_SOURCE, "BE-S, PR1277, BE-W");

    /** The battery in the identifier of an inquiry: known senders leave it zero and name the battery in byte 0. */
    static final IdentifierField INQUIRY = field(ASSUMED, "BE-S");

    private BatteryIndex() {}

    private static IdentifierField field(Confidence confidence, String source) {
        return new IdentifierField("battery", 12, 4, 0, 15, new Provenance(confidence, source));
    }

    static CanFrame frame(Message message, int battery, long payload) {
        return new CanFrame(message.identifier().with(Map.of("battery", battery)), message.length(), payload);
    }
}
