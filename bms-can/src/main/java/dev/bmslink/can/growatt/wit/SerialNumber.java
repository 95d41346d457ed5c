package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/** 0x1A82, battery to inverter, on request: the serial number, seven characters a page. */
public final class SerialNumber {

    /** Page number. */
    public static final Whole PAGE = Frames.field("page").u8(0).range("0", "2").whole();

    /** Page 0. */
    public static final Text SERIAL_CHARS_0_TO_6 = text("serial_chars_0_to_6");

    /** Page 1. */
    public static final Text SERIAL_CHARS_7_TO_13 = text("serial_chars_7_to_13");

    /** Page 2. */
    public static final Text SERIAL_CHARS_14_TO_20 = text("serial_chars_14_to_20");

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("serial_number", 0x1A82)
            .replyTo("inverter_product")
            .purpose("The serial number, a page at a time.")
            .page(PAGE, 0, SERIAL_CHARS_0_TO_6)
            .page(PAGE, 1, SERIAL_CHARS_7_TO_13)
            .page(PAGE, 2, SERIAL_CHARS_14_TO_20)
            .paged(PAGE);

    /** The whole serial number. */
    public static final SplitText TEXT = new SplitText(
            "serial_number",
            null,
            List.of(
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_0_TO_6),
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_7_TO_13),
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_14_TO_20)));

    private SerialNumber() {}

    private static Text text(String name) {
        return Frames.field(name).bytes(1, 7).text('\0');
    }
}
