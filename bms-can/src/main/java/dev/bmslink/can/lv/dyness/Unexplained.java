package dev.bmslink.can.lv.dyness;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;

/** 0x30F and 0x7FF, battery to inverter: seen, and not explained. */
public final class Unexplained {

    /** The bytes of 0x30F; all zero in the capture. */
    public static final Octets BYTES_OF_30F = bytes("bytes_of_30f", "All zero in the capture.");

    /** The bytes of 0x7FF. */
    public static final Octets BYTES_OF_7FF = bytes("bytes_of_7ff", "");

    /** The description of 0x30F. */
    public static final Message ZEROS = Message.named("unexplained_30f")
            .standardId(0x30F)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("Not known.")
            .source(CAPTURED, "CAP")
            .layout(BYTES_OF_30F);

    /** The description of 0x7FF, which is four fifths of a battery's frames. */
    public static final Message FLOOD = Message.named("unexplained_7ff")
            .standardId(0x7FF)
            .direction(FROM_BATTERY)
            .lengths(8, 0, 1, 2, 3, 4, 5, 6, 7)
            .on("about four fifths of all frames on the bus")
            .cyclic(0)
            .purpose("Not known; how many bytes it has is not known either.")
            .source(CAPTURED, "CAP")
            .layout(BYTES_OF_7FF);

    private Unexplained() {}

    private static Octets bytes(String name, String note) {
        return Field.named(name).bytes(0, 8).note(note).source(UNKNOWN, "CAP").octets();
    }
}
