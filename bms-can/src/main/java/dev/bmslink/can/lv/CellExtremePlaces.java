package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import java.util.List;
import java.util.stream.IntStream;

/** 0x374 to 0x377, battery to inverter, every second: which cells and sensors have the extremes. */
public final class CellExtremePlaces {

    private static final String SOURCE = "BYDR, PTR, ODTU, CAP";

    /** The cell with the lowest voltage. */
    public static final Text MIN_CELL_VOLTAGE_ID = id("min_cell_voltage_id");

    /** The cell with the highest voltage. */
    public static final Text MAX_CELL_VOLTAGE_ID = id("max_cell_voltage_id");

    /** The cell or sensor with the lowest temperature. */
    public static final Text MIN_CELL_TEMPERATURE_ID = id("min_cell_temperature_id");

    /** The cell or sensor with the highest temperature. */
    public static final Text MAX_CELL_TEMPERATURE_ID = id("max_cell_temperature_id");

    /** The descriptions of the four messages, with texts. */
    public static final List<Message> MESSAGES = messages(
            List.of("lowest voltage", "highest voltage", "lowest temperature", "highest temperature"),
            List.of(MIN_CELL_VOLTAGE_ID, MAX_CELL_VOLTAGE_ID, MIN_CELL_TEMPERATURE_ID, MAX_CELL_TEMPERATURE_ID));

    /** The descriptions of the four messages with numbers, as LiValley sends them. */
    public static final List<Message> NUMBERED_MESSAGES =
            MESSAGES.stream().map(CellExtremePlaces::numbered).toList();

    private CellExtremePlaces() {}

    private static Text id(String name) {
        return Field.named(name)
                .bytes(0, 8)
                .note("2 from BYD, 0800 from Pytes, 0204 from Eco-Worthy for pack 2 and cell 4, Pack-01# from Seplos;"
                        + " a few makers send a number of 16 bits instead of text.")
                .source(CAPTURED, SOURCE)
                .text('\0');
    }

    private static List<Message> messages(List<String> extremes, List<Text> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Message.named(ids.get(i).name())
                        .standardId(0x374 + i)
                        .direction(FROM_BATTERY)
                        .cyclic(1000)
                        .purpose("Where the " + extremes.get(i) + " is.")
                        .source(CAPTURED, SOURCE)
                        .layout(ids.get(i)))
                .toList();
    }

    private static Message numbered(Message message) {
        return message.toBuilder()
                .source(CAPTURED, "CAP")
                .layout(Field.named(message.name())
                        .u16le(0)
                        .note("Seen from LiValley, which repeats the other three numbers after it in 0x374.")
                        .source(CAPTURED, "CAP")
                        .whole());
    }
}
