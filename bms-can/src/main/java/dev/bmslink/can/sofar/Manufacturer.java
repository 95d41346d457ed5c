package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;

/**
 * 0x35E, battery to inverter, every second: the maker's name.
 *
 * @param battery index of the battery, 0 to 15
 * @param manufacturer up to eight characters
 */
public record Manufacturer(int battery, String manufacturer) implements SofarMessage {

    /** The maker's name. */
    public static final Text MANUFACTURER = Field.named("manufacturer")
            .bytes(0, 8)
            .note("AMASS in the sample.")
            .source(DOCUMENTED, "G3, BE-S, BE-S0")
            .text('\0');

    /** The description of this message. */
    public static final Message MESSAGE = Broadcasts.named("manufacturer", 0x35E)
            .purpose("The maker's name.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, BE-S0")
            .layout(MANUFACTURER);

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Manufacturer decode(int battery, long payload) {
        return new Manufacturer(battery, MANUFACTURER.read(payload));
    }

    @Override
    public CanFrame frame() {
        return BatteryIndex.frame(MESSAGE, battery, MANUFACTURER.write(0, manufacturer));
    }
}
