package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Text;
import java.util.List;

/** 0x380 to 0x382, battery to inverter, every second: the serial number in two frames, and the product family. */
public final class Serial {

    /** The first eight characters of the serial number. */
    public static final Text SERIAL_PART_1 =
            Texts.signal("serial_part_1", "", DOCUMENTED_AND_CAPTURED, "MG8, PTR, ODTU, CAP");

    /** The other eight characters of the serial number. */
    public static final Text SERIAL_PART_2 =
            Texts.signal("serial_part_2", "", DOCUMENTED_AND_CAPTURED, "MG8, PTR, ODTU");

    /** The product family. */
    public static final Text PRODUCT_FAMILY = Texts.signal("product_family", "PREMIUM from BYD.", CAPTURED, "BYDR, YB");

    /** The descriptions of the three messages. */
    public static final List<Message> MESSAGES = List.of(
            Texts.message("serial_1", 0x380, "The serial number, part 1 of 2.", SERIAL_PART_1),
            Texts.message("serial_2", 0x381, "The serial number, part 2 of 2.", SERIAL_PART_2),
            Texts.message("product_family", 0x382, "The product family.", PRODUCT_FAMILY));

    /** The whole serial number. */
    public static final SplitText WHOLE = new SplitText(
            "serial",
            null,
            List.of(
                    new SplitText.Part(MESSAGES.get(0), SERIAL_PART_1),
                    new SplitText.Part(MESSAGES.get(1), SERIAL_PART_2)));

    private Serial() {}
}
