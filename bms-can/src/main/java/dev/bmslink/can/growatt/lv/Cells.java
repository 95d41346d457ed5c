package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 0x315 to 0x318, battery to inverter, every second: the voltages of four cells each.
 *
 * <p>The cells are in order in a battery of one pack only. Two GBLI6532 in parallel send sorted voltages instead, so with
 * {@link ProtectionAndWarning#PACKS_IN_PARALLEL} above 1 the numbers are no cell numbers.
 *
 * @param firstCell number of the first of the four cells: 1, 5, 9 or 13
 * @param cellMilliVolts the four voltages, mV
 */
public record Cells(int firstCell, List<Integer> cellMilliVolts) implements GrowattLvMessage {

    private static final int CELLS_PER_MESSAGE = 4;

    /** Voltages of cell 1 to cell 16. */
    public static final List<Whole> CELLS =
            IntStream.rangeClosed(1, 16).mapToObj(Cells::cell).toList();

    /** The descriptions of the four messages, the one with cell 1 first. */
    public static final List<Message> MESSAGES =
            IntStream.of(1, 5, 9, 13).mapToObj(Cells::message).toList();

    /**
     * Checks the number of the first cell and the number of voltages.
     *
     * @throws IllegalArgumentException when the first cell is none of 1, 5, 9 and 13, or there are not four voltages
     */
    public Cells {
        cellMilliVolts = List.copyOf(cellMilliVolts);
        if (firstCell < 1 || firstCell > 13 || firstCell % CELLS_PER_MESSAGE != 1) {
            throw new IllegalArgumentException("first cell " + firstCell + " is none of 1, 5, 9, 13");
        }
        if (cellMilliVolts.size() != CELLS_PER_MESSAGE) {
            throw new IllegalArgumentException(cellMilliVolts.size() + " cell voltages, expected 4");
        }
    }

    private static Whole cell(int number) {
        return Field.named("cell_" + number)
                .u16be((number - 1) % CELLS_PER_MESSAGE * Short.BYTES)
                .unit("mV")
                .note(
                        "In order in a battery of one pack only; two GBLI6532 in parallel send, as far as can be inferred, the"
                                + " four highest and four lowest voltages of pack 1, then those of pack 2.")
                .source(DOCUMENTED, "LV104, REV05, BE-LV, PHP, G2S")
                .whole();
    }

    private static Message message(int firstCell) {
        int lastCell = firstCell + CELLS_PER_MESSAGE - 1;
        return Message.named("cells_" + firstCell + "_to_" + lastCell)
                .standardId(0x315 + firstCell / CELLS_PER_MESSAGE)
                .direction(FROM_BATTERY)
                .cyclic(1000)
                .purpose("Voltages of cells " + firstCell + " to " + lastCell + "; optional.")
                .source(DOCUMENTED, "LV104, REV05, G2S")
                .layout(CELLS.subList(firstCell - 1, lastCell));
    }

    /**
     * Returns the values in a payload.
     *
     * @param firstCell number of the first of the four cells: 1 for 0x315, 5 for 0x316, 9 for 0x317, 13 for 0x318
     * @param payload the payload, of 8 bytes
     * @return the values
     * @throws IllegalArgumentException when the first cell is none of these
     */
    public static Cells decode(int firstCell, long payload) {
        return new Cells(
                firstCell,
                CELLS.subList(0, CELLS_PER_MESSAGE).stream()
                        .map(cell -> cell.readInt(payload))
                        .toList());
    }

    @Override
    public CanFrame frame() {
        long payload = 0;
        for (int i = 0; i < CELLS_PER_MESSAGE; i++) {
            payload = CELLS.get(firstCell - 1 + i).write(payload, cellMilliVolts.get(i));
        }
        return MESSAGES.get(firstCell / CELLS_PER_MESSAGE).frame(payload);
    }
}
