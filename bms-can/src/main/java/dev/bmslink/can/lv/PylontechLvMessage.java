package dev.bmslink.can.lv;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
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
        long data = frame.data();
        int length = frame.length();
        return switch (frame.word()) {
            case 0x351 -> isShort(Limits.MESSAGE, length) ? null : Limits.decode(data, length);
            case 0x355 -> isShort(StateOfCharge.MESSAGE, length) ? null : StateOfCharge.decode(data);
            case 0x356 -> isShort(Measurements.MESSAGE, length) ? null : Measurements.decode(data);
            case 0x359 -> isShort(ProtectionAndAlarm.MESSAGE, length) ? null : ProtectionAndAlarm.decode(data);
            case 0x35C -> isShort(Requests.MESSAGE, length) ? null : Requests.decode(data);
            case 0x35E -> isShort(Manufacturer.MESSAGE, length) ? null : Manufacturer.decode(data);
            case 0x305 -> isShort(Keepalive.MESSAGE, length) ? null : new Keepalive();
            default -> null;
        };
    }

    private static boolean isShort(Message message, int length) {
        return length < message.shortestLength();
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
        // One jump to the arm of a message, and its length there: a search before it would cost as much as the
        // decoding.
        switch (word) {
            case 0x351 -> {
                if (isShort(Limits.MESSAGE, length)) {
                    return false;
                }
                visitor.limits(payload, length);
            }
            case 0x355 -> {
                if (isShort(StateOfCharge.MESSAGE, length)) {
                    return false;
                }
                visitor.stateOfCharge(payload);
            }
            case 0x356 -> {
                if (isShort(Measurements.MESSAGE, length)) {
                    return false;
                }
                visitor.measurements(payload);
            }
            case 0x359 -> {
                if (isShort(ProtectionAndAlarm.MESSAGE, length)) {
                    return false;
                }
                visitor.protectionAndAlarm(payload);
            }
            case 0x35C -> {
                if (isShort(Requests.MESSAGE, length)) {
                    return false;
                }
                visitor.requests(payload);
            }
            case 0x35E -> {
                if (isShort(Manufacturer.MESSAGE, length)) {
                    return false;
                }
                visitor.manufacturer(payload);
            }
            case 0x305 -> {
                if (isShort(Keepalive.MESSAGE, length)) {
                    return false;
                }
                visitor.keepalive();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
