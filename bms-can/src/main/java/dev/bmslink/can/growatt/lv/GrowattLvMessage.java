package dev.bmslink.can.growatt.lv;

import dev.bmslink.can.CanFrame;
import java.util.Optional;

/** A message of Growatt's low-voltage protocol, revision Rev_05, as a value. */
public sealed interface GrowattLvMessage
        permits Keepalive,
                LimitsAndStatus,
                ProtectionAndWarning,
                Measurements,
                Capacity,
                Cells,
                RequestsAndExtremes,
                TemperatureAndSocExtremes,
                LifetimeEnergy,
                CellExtremes {

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
     * @return the message, or empty when the identifier is not one of this protocol, when the frame is shorter than any
     *     permitted length, or when the message is one that has no record, such as 0x320
     */
    static Optional<GrowattLvMessage> decode(CanFrame frame) {
        var message = GrowattLv.REV05.message(frame.word());
        if (message == null || frame.length() < message.shortestLength()) {
            return Optional.empty();
        }
        long data = frame.data();
        return switch (frame.id()) {
            case 0x301 -> Optional.of(Keepalive.decode(data));
            case 0x311 -> Optional.of(LimitsAndStatus.decode(data));
            case 0x312 -> Optional.of(ProtectionAndWarning.decode(data));
            case 0x313 -> Optional.of(Measurements.decode(data));
            case 0x314 -> Optional.of(Capacity.decode(data));
            case 0x315 -> Optional.of(Cells.decode(1, data));
            case 0x316 -> Optional.of(Cells.decode(5, data));
            case 0x317 -> Optional.of(Cells.decode(9, data));
            case 0x318 -> Optional.of(Cells.decode(13, data));
            case 0x319 -> Optional.of(RequestsAndExtremes.decode(data));
            case 0x322 -> Optional.of(TemperatureAndSocExtremes.decode(data));
            case 0x329 -> Optional.of(LifetimeEnergy.decode(data));
            case 0x330 -> Optional.of(CellExtremes.decode(data));
            default -> Optional.empty();
        };
    }
}
