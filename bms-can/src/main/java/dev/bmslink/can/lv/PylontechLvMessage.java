package dev.bmslink.can.lv;

import dev.bmslink.can.CanFrame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message of the Pylontech low-voltage protocol, revision 1.2, as a value. */
public sealed interface PylontechLvMessage
        permits Limits, StateOfCharge, Measurements, ProtectionAndAlarm, Requests, Manufacturer, Keepalive {

    /**
     * Returns this message as a frame.
     *
     * @return the frame
     * @throws IllegalArgumentException when the wire cannot carry a value
     */
    CanFrame frame();

    /**
     * Returns the message that a frame carries.
     *
     * @param frame any frame
     * @return the message, or empty when the identifier is not one of this protocol or the frame is shorter than any
     *     permitted length
     */
    static Optional<PylontechLvMessage> decode(CanFrame frame) {
        return Optional.ofNullable(decodeOrNull(frame));
    }

    /**
     * Returns the message that a frame carries, without an object around it.
     *
     * @param frame any frame
     * @return the message, or null when the identifier is not one of this protocol or the frame is shorter than any
     *     permitted length
     */
    static @Nullable PylontechLvMessage decodeOrNull(CanFrame frame) {
        var message = PylontechLv.V1_2.message(frame.word());
        if (message == null || frame.length() < message.shortestLength()) {
            return null;
        }
        long data = frame.data();
        return switch (frame.word()) {
            case 0x351 -> Limits.decode(data, frame.length());
            case 0x355 -> StateOfCharge.decode(data);
            case 0x356 -> Measurements.decode(data);
            case 0x359 -> ProtectionAndAlarm.decode(data);
            case 0x35C -> Requests.decode(data);
            case 0x35E -> Manufacturer.decode(data);
            default -> new Keepalive();
        };
    }

    /**
     * Hands the payload of a frame to the method for its message, without making an object.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length the frame's number of data bytes
     * @param payload the payload
     * @param visitor receives the payload
     * @return false when the identifier is not one of this protocol or the frame is shorter than any permitted length
     */
    static boolean visit(int word, int length, long payload, PylontechLvVisitor visitor) {
        var message = PylontechLv.V1_2.message(word);
        if (message == null || length < message.shortestLength()) {
            return false;
        }
        switch (word) {
            case 0x351 -> visitor.limits(payload, length);
            case 0x355 -> visitor.stateOfCharge(payload);
            case 0x356 -> visitor.measurements(payload);
            case 0x359 -> visitor.protectionAndAlarm(payload);
            case 0x35C -> visitor.requests(payload);
            case 0x35E -> visitor.manufacturer(payload);
            default -> visitor.keepalive();
        }
        return true;
    }
}
