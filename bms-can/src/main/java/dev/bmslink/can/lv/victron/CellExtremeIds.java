package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import java.util.List;
import java.util.stream.IntStream;

/** 0x374 to 0x377, battery to inverter, every second: which cells and sensors have the extremes. */
public final class CellExtremeIds {

    private static final String SOURCE = "BYDR, PTR, ODTU, CAP";

    /** The cell with the lowest voltage. */
    public static final Text MIN_CELL_VOLTAGE_ID = id("min_cell_voltage_id");

    /** The cell with the highest voltage. */
    public static final Text MAX_CELL_VOLTAGE_ID = id("max_cell_voltage_id");

    /** The cell or sensor with the lowest temperature. */
    public static final Text MIN_CELL_TEMPERATURE_ID = id("min_cell_temperature_id");

    /** The cell or sensor with the highest temperature. */
    public static final Text MAX_CELL_TEMPERATURE_ID = id("max_cell_temperature_id");

    private static final List<Text> IDS =
            List.of(MIN_CELL_VOLTAGE_ID, MAX_CELL_VOLTAGE_ID, MIN_CELL_TEMPERATURE_ID, MAX_CELL_TEMPERATURE_ID);

    /** The descriptions of the four messages, with texts. */
    public static final List<Message> MESSAGES = IntStream.range(0, IDS.size())
            .mapToObj(i -> Texts.message(IDS.get(i).name(), 0x374 + i, "Where an extreme is.", IDS.get(i)))
            .toList();

    /** The descriptions of the four messages with numbers, as LiValley sends them. */
    static final List<Message> BINARY = MESSAGES.stream()
            .map(message -> message.toBuilder()
                    .source(CAPTURED, "CAP")
                    .layout(Field.named(message.name())
                            .u16le(0)
                            .note("Seen from LiValley, which repeats the other three numbers after it in 0x374.")
                            .source(CAPTURED, "CAP")
                            .whole()))
            .toList();

    private CellExtremeIds() {}

    private static Text id(String name) {
        String note = "2 from BYD, 0800 from Pytes, 0204 from Eco-Worthy for pack 2 and cell 4, Pack-01# from Seplos.";
        return Texts.signal(name, note, CAPTURED, SOURCE);
    }
}
