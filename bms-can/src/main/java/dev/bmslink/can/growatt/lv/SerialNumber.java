package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/**
 * 0x324, battery to inverter, every second, Rev_05: a pack's serial number of 16 characters, on three pages.
 *
 * <p>Only page 0 says which pack it belongs to.
 */
public final class SerialNumber {

    /** Page number. */
    public static final Whole PAGE =
            Field.named("page").u8(0).range("0", "2").source(INFERRED, "G2S").whole();

    /** The pack that this page and the following ones belong to. */
    public static final Whole PACK_NUMBER = Field.named("pack_number")
            .u8(1)
            .note("1 and 2 were seen; 0 is invalid in Growatt's high-voltage protocol.")
            .source(INFERRED, "G2S")
            .whole();

    /** Page 0: the first six characters. */
    public static final Text SERIAL_CHARS_0_TO_5 = text("serial_chars_0_to_5", 2, 6);

    /** Page 1: the next seven characters. */
    public static final Text SERIAL_CHARS_6_TO_12 = text("serial_chars_6_to_12", 1, 7);

    /** Page 2: the last three characters. */
    public static final Text SERIAL_CHARS_13_TO_15 = text("serial_chars_13_to_15", 1, 3);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("serial_number")
            .standardId(0x324)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("A pack's serial number, a page at a time.")
            .source(INFERRED, "G2S")
            .page(PAGE, 0, PACK_NUMBER, SERIAL_CHARS_0_TO_5)
            .page(PAGE, 1, SERIAL_CHARS_6_TO_12)
            .page(PAGE, 2, SERIAL_CHARS_13_TO_15, Reserved.bytes(4, 4))
            .paged(PAGE);

    /**
     * The whole serial number.
     *
     * <p>When the last two pages of one pack and page 0 of the next are lost together, what is put together belongs to two
     * packs; the protocol gives no means to notice.
     */
    public static final SplitText TEXT = new SplitText(
            "serial_number",
            PACK_NUMBER,
            List.of(
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_0_TO_5),
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_6_TO_12),
                    new SplitText.Part(MESSAGE, SERIAL_CHARS_13_TO_15)));

    private SerialNumber() {}

    private static Text text(String name, int first, int count) {
        return Field.named(name).bytes(first, count).source(INFERRED, "G2S").text('\0');
    }
}
