package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/** 0x690, 0x691 and 0x790, 0x791, battery to inverter, on inquiry: cell temperatures of a pack, now or at a fault. */
public final class CellTemperatures {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** The first cell temperature. */
    public static final Decimal CELL_TEMPERATURE_1 = temperature("cell_temperature_1", 1);

    /** The second cell temperature. */
    public static final Decimal CELL_TEMPERATURE_2 = temperature("cell_temperature_2", 3);

    /** The third cell temperature, first in the second frame. */
    public static final Decimal CELL_TEMPERATURE_3 = temperature("cell_temperature_3", 1);

    /** The fourth cell temperature, second in the second frame. */
    public static final Decimal CELL_TEMPERATURE_4 = temperature("cell_temperature_4", 3);

    /** The descriptions of the two messages that answer an inquiry. */
    public static final List<Message> MESSAGES = messages(
            Replies.realTime("cell_temperatures_1", 0x690, "0x0A"),
            Replies.realTime("cell_temperatures_2", 0x691, "0x0B"),
            "Cell temperatures.");

    /** The descriptions of the two messages that answer a fault inquiry. */
    public static final List<Message> FAULT_MESSAGES = messages(
            Replies.atFault("cell_temperatures_1", 0x790, Replies.NUMBER_NOT_KNOWN),
            Replies.atFault("cell_temperatures_2", 0x791, Replies.NUMBER_NOT_KNOWN),
            "Cell temperatures when the fault occurred.");

    private CellTemperatures() {}

    private static Decimal temperature(String name, int byteIndex) {
        return Field.named(name)
                .s16le(byteIndex)
                .unit("°C")
                .plausible("-40", "85")
                .source(DOCUMENTED, "G3, BE-S0")
                .decimal("0.1");
    }

    private static List<Message> messages(MessageBuilder first, MessageBuilder second, String purpose) {
        return List.of(
                first.purpose(purpose)
                        .layout(PACK_INDEX, CELL_TEMPERATURE_1, CELL_TEMPERATURE_2, Replies.unusedFrom(5)),
                second.purpose(purpose)
                        .layout(PACK_INDEX, CELL_TEMPERATURE_3, CELL_TEMPERATURE_4, Replies.unusedFrom(5)));
    }
}
