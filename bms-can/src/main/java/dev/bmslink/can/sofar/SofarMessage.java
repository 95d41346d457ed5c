package dev.bmslink.can.sofar;

import dev.bmslink.can.CanFrame;
import java.util.Optional;

/**
 * A message of the SOFAR extended BMS protocol as a value, in the standard reading of every option.
 *
 * <p>The replies that have no type here are read through their signals, or through {@link Sofar#V1_0}.
 */
public sealed interface SofarMessage
        permits Limits,
                StateOfCharge,
                Measurements,
                RemoteCommand,
                PackConfiguration,
                Alarms,
                Manufacturer,
                BatteryType,
                Inquiry,
                FaultInquiry,
                CellVoltages {

    /**
     * Returns the index of the battery in the identifier.
     *
     * @return 0 to 15
     */
    int battery();

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
     * @return the message, or empty when the identifier is not one of this protocol, the message has no type here, or the
     *     frame is shorter than 8 bytes
     */
    static Optional<SofarMessage> decode(CanFrame frame) {
        var message = Sofar.V1_0.message(frame.word());
        if (message == null || frame.length() < message.length()) {
            return Optional.empty();
        }
        int battery = BatteryIndex.SENDER.read(frame.id());
        int base = message.identifier().word() & ~CanFrame.EXTENDED;
        long data = frame.data();
        return Optional.ofNullable(
                switch (base) {
                    case 0x351 -> Limits.decode(battery, data);
                    case 0x355 -> StateOfCharge.decode(battery, data);
                    case 0x356 -> Measurements.decode(battery, data);
                    case 0x30F -> RemoteCommand.decode(battery, data);
                    case 0x359 -> PackConfiguration.decode(battery, data);
                    case 0x35A -> Alarms.decode(battery, data);
                    case 0x35E -> Manufacturer.decode(battery, data);
                    case 0x35F -> BatteryType.decode(battery, data);
                    case 0x605 -> Inquiry.decode(battery, data);
                    case 0x705 -> FaultInquiry.decode(battery, data);
                    case 0x680, 0x681, 0x682, 0x683, 0x684, 0x685, 0x686, 0x687 ->
                        CellVoltages.decode(battery, false, base - 0x67F, data);
                    case 0x780, 0x781, 0x782, 0x783, 0x784, 0x785, 0x786, 0x787 ->
                        CellVoltages.decode(battery, true, base - 0x77F, data);
                    default -> null;
                });
    }
}
