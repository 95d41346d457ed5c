package dev.bmslink.can.lv;

import dev.bmslink.can.CanFrame;
import java.util.Collections;
import java.util.Optional;

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
        var message = PylontechLv.V1_2.message(frame.word());
        if (message == null || frame.length() < Collections.min(message.lengths())) {
            return Optional.empty();
        }
        long data = frame.data();
        return Optional.of(
                switch (frame.id()) {
                    case 0x351 -> Limits.decode(data, frame.length());
                    case 0x355 -> StateOfCharge.decode(data);
                    case 0x356 -> Measurements.decode(data);
                    case 0x359 -> ProtectionAndAlarm.decode(data);
                    case 0x35C -> Requests.decode(data);
                    case 0x35E -> Manufacturer.decode(data);
                    default -> new Keepalive();
                });
    }
}
