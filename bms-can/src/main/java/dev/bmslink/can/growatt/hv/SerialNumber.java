package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/**
 * 0x3230, battery to inverter, every second: a serial number of 16 characters, on three pages.
 *
 * <p>Only page 0 says to which part of the battery it belongs.
 */
public final class SerialNumber {

    /** Page number. */
    public static final Whole PAGE = Field.named("page")
            .u8(0)
            .range("0", "2")
            .source(ONE_SOURCE, "BE-HV")
            .whole();

    /** To what the serial number belongs. */
    public static final Whole BATTERY_ID = Field.named("battery_id")
            .u8(1)
            .range("1", "11")
            .notAvailable(0)
            .note("1 is the high-voltage controller, 2 to 11 are the packs 1 to 10; 0 is invalid.")
            .source(ONE_SOURCE, "BE-HV")
            .whole();

    /** Page 0: the first six characters. */
    public static final Text SERIAL_CHARS_0_TO_5 = text("serial_chars_0_to_5", 2, 6);

    /** Page 1: the next seven characters. */
    public static final Text SERIAL_CHARS_6_TO_12 = text("serial_chars_6_to_12", 1, 7);

    /** Page 2: the last three characters. */
    public static final Text SERIAL_CHARS_13_TO_15 = text("serial_chars_13_to_15", 1, 3);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("serial_number", 0x3230)
            .purpose("A serial number, a page at a time.")
            .source(ONE_SOURCE, "BE-HV")
            .page(PAGE, 0, BATTERY_ID, SERIAL_CHARS_0_TO_5)
            .page(PAGE, 1, SERIAL_CHARS_6_TO_12)
            .page(PAGE, 2, SERIAL_CHARS_13_TO_15, Reserved.bytes(4, 4))
            .paged(PAGE);

    /** The whole serial number. */
    public static final SplitText TEXT = new SplitText(
            "serial_number",
            BATTERY_ID,
            List.of(
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_0_TO_5),
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_6_TO_12),
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_13_TO_15)));

    private SerialNumber() {}

    private static Text text(String name, int first, int count) {
        return Field.named(name).bytes(first, count).source(ONE_SOURCE, "BE-HV").text('\0');
    }
}
