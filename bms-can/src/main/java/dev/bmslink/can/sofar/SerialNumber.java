package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 0x671 to 0x673 and 0x771 to 0x773, battery to inverter, on inquiry: the serial number of a pack in three frames.
 *
 * <p>Seven, seven and six characters; the last byte is zero.
 */
public final class SerialNumber {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** Seven characters of the serial number. */
    public static final Text SERIAL_PART = Field.named("serial_part")
            .bytes(1, 7)
            .note("The last frame has six characters and a zero.")
            .source(DOCUMENTED, "G3, BE-S0")
            .text('\0');

    /** The descriptions of the three messages that answer an inquiry. */
    public static final List<Message> MESSAGES = IntStream.rangeClosed(1, 3)
            .mapToObj(number -> Replies.realTime("serial_number_" + number, 0x670 + number, "0x01")
                    .purpose("The serial number of a pack, part " + number + " of 3.")
                    .layout(PACK_INDEX, SERIAL_PART))
            .toList();

    /** The descriptions of the three messages that answer a fault inquiry. */
    public static final List<Message> FAULT_MESSAGES = IntStream.rangeClosed(1, 3)
            .mapToObj(number -> Replies.atFault("serial_number_" + number, 0x770 + number, "0x0" + number)
                    .purpose("The serial number of the pack with the fault, part " + number + " of 3.")
                    .layout(PACK_INDEX, SERIAL_PART))
            .toList();

    /** The whole serial number. */
    static final SplitText WHOLE = whole("serial_number", MESSAGES);

    /** The whole serial number of the pack with the fault. */
    static final SplitText FAULT_WHOLE = whole("fault_serial_number", FAULT_MESSAGES);

    private SerialNumber() {}

    private static SplitText whole(String name, List<Message> messages) {
        return new SplitText(
                name,
                PACK_INDEX,
                messages.stream()
                        .map(message -> new SplitText.Part(message, SERIAL_PART))
                        .toList());
    }
}
