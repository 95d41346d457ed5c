package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;

/**
 * 0x35E, battery to inverter, every second: the maker's name, by which some inverters recognise the battery.
 *
 * @param manufacturer up to eight characters
 */
public record Manufacturer(String manufacturer) implements PylontechLvMessage {

    /** The maker's name. */
    public static final Text MANUFACTURER = Field.named("manufacturer")
            .bytes(0, 8)
            .note("Padded with spaces by Pylontech, with zeros by others.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .text(' ');

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("manufacturer")
            .standardId(0x35E)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The maker's name, by which some inverters recognise the battery.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .layout(MANUFACTURER);

    // By far the most frequent name on recorded buses, once a second on each of them; what is always the same is made
    // once.
    private static final Manufacturer PYLON = new Manufacturer("PYLON");
    private static final long PYLON_PAYLOAD = MANUFACTURER.write(0, PYLON.manufacturer);

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Manufacturer decode(long payload) {
        return payload == PYLON_PAYLOAD ? PYLON : new Manufacturer(MANUFACTURER.read(payload));
    }

    @Override
    public CanFrame frame() {
        return MESSAGE.frame(MANUFACTURER.write(0, manufacturer));
    }
}
