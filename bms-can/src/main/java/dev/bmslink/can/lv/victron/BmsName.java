package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Text;
import java.util.List;

/** 0x370 and 0x371, battery to inverter, every 1 to 10 s: the name of the BMS in two frames of eight characters. */
public final class BmsName {

    /** The first eight characters. */
    public static final Text BMS_NAME_PART_1 = Texts.signal("bms_name_part_1", "", CAPTURED, "DIY, CAP");

    /** The other eight characters. */
    public static final Text BMS_NAME_PART_2 = Texts.signal("bms_name_part_2", "", CAPTURED, "DIY, CAP");

    /** The descriptions of the two messages. */
    public static final List<Message> MESSAGES = List.of(
            Texts.message("bms_name_1", 0x370, "The name of the BMS, part 1 of 2.", BMS_NAME_PART_1),
            Texts.message("bms_name_2", 0x371, "The name of the BMS, part 2 of 2.", BMS_NAME_PART_2));

    /** The whole name. */
    public static final SplitText WHOLE = new SplitText(
            "bms_name",
            null,
            List.of(
                    new SplitText.Part(MESSAGES.get(0), BMS_NAME_PART_1),
                    new SplitText.Part(MESSAGES.get(1), BMS_NAME_PART_2)));

    private BmsName() {}
}
