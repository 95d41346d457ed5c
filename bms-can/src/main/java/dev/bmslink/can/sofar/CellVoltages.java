package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 0x680 to 0x687 and 0x780 to 0x787, battery to inverter, on inquiry: three cell voltages of a pack, now or at a fault.
 *
 * <p>Frame n carries the cells 3n−2 to 3n, up to 24. A pack of 16 cells ends with frame 6, where the highest and the
 * lowest cell voltage seem to follow cell 16. That is how {@link #MESSAGES} describe frame 6; the profile's option
 * {@code cell_16_frame} offers cells 16, 17 and 18 instead. This record holds for both.
 *
 * @param battery index of the battery, 0 to 15
 * @param atFault whether these are the voltages when a fault occurred
 * @param frameNumber which of the frames this is, 1 to 8
 * @param packIndex module within the tower
 * @param first voltage of the first cell of this frame, V
 * @param second voltage of the second cell, V; in the last frame of a pack of 16 cells, the highest cell voltage
 * @param third voltage of the third cell, V; in the last frame of a pack of 16 cells, the lowest cell voltage
 */
public record CellVoltages(
        int battery, boolean atFault, int frameNumber, int packIndex, double first, double second, double third)
        implements SofarMessage {

    private static final int FRAMES = 8;
    private static final int PER_FRAME = 3;
    private static final int FRAME_OF_CELL_16 = 6;

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** The voltages of the cells 1 to 24, in this order. */
    public static final List<Decimal> CELL_VOLTAGES = IntStream.rangeClosed(1, FRAMES * PER_FRAME)
            .mapToObj(CellVoltages::cell)
            .toList();

    /** Highest cell voltage, after cell 16 of a pack of 16 cells. */
    public static final Decimal MAX_CELL_VOLTAGE = extreme("max_cell_voltage", 3);

    /** Lowest cell voltage, after the highest one. */
    public static final Decimal MIN_CELL_VOLTAGE = extreme("min_cell_voltage", 5);

    /** The descriptions of the eight messages that answer an inquiry. */
    public static final List<Message> MESSAGES = messages(false);

    /** The descriptions of the eight messages that answer a fault inquiry. */
    public static final List<Message> FAULT_MESSAGES = messages(true);

    /** The frames with cell 16 as the standard reading has them. */
    static final List<Message> FRAME_6_WITH_EXTREMES =
            List.of(MESSAGES.get(FRAME_OF_CELL_16 - 1), FAULT_MESSAGES.get(FRAME_OF_CELL_16 - 1));

    /** The frames with cell 16 when two more cells follow. */
    static final List<Message> FRAME_6_WITH_CELLS = List.of(
            message(false, FRAME_OF_CELL_16, cells(FRAME_OF_CELL_16)),
            message(true, FRAME_OF_CELL_16, cells(FRAME_OF_CELL_16)));

    /** Checks the number of the frame. */
    public CellVoltages {
        checkFrameNumber(frameNumber);
    }

    private static void checkFrameNumber(int frameNumber) {
        if (frameNumber < 1 || frameNumber > FRAMES) {
            throw new IllegalArgumentException("frameNumber = " + frameNumber + " is outside 1.." + FRAMES);
        }
    }

    private static Decimal cell(int number) {
        return millivolts("cell_voltage_" + number, 1 + Short.BYTES * ((number - 1) % PER_FRAME))
                .note("What is sent for a cell that does not exist is not known.")
                .source(DOCUMENTED, "G3, BE-S0")
                .decimal("0.001");
    }

    private static Decimal extreme(String name, int byteIndex) {
        return millivolts(name, byteIndex)
                .note("Inferred from a sample of a pack of 16 cells; a pack of more cells has its next cell here.")
                .source(INFERRED, "BE-S0, G3")
                .decimal("0.001");
    }

    private static Field millivolts(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex).unit("V").plausible("2.0", "3.8");
    }

    private static List<Decimal> cells(int frameNumber) {
        return CELL_VOLTAGES.subList(PER_FRAME * (frameNumber - 1), PER_FRAME * frameNumber);
    }

    private static List<Decimal> voltages(int frameNumber) {
        List<Decimal> cells = cells(frameNumber);
        return frameNumber == FRAME_OF_CELL_16 ? List.of(cells.get(0), MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE) : cells;
    }

    private static List<Message> messages(boolean atFault) {
        return IntStream.rangeClosed(1, FRAMES)
                .mapToObj(number -> message(atFault, number, voltages(number)))
                .toList();
    }

    private static Message message(boolean atFault, int number, List<Decimal> voltages) {
        String name = "cell_voltages_" + number;
        MessageBuilder reply = atFault
                ? Replies.atFault(name, 0x77F + number, inquiry(number + 3, number > 5))
                        .purpose("Cell voltages when the fault occurred.")
                : Replies.realTime(name, 0x67F + number, inquiry(number + 1, number > 2))
                        .purpose("Cell voltages.");
        return reply.layout(PACK_INDEX, voltages.get(0), voltages.get(1), voltages.get(2), Replies.unusedFrom(7));
    }

    private static String inquiry(int number, boolean inferred) {
        return "0x" + HexFormat.of().withUpperCase().toHexDigits((byte) number) + (inferred ? " (inferred)" : "");
    }

    /**
     * Returns the number of the first cell in this frame.
     *
     * @return 1, 4, 7 and so on
     */
    public int firstCell() {
        return PER_FRAME * (frameNumber - 1) + 1;
    }

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param atFault whether the identifier is one of 0x780 to 0x787
     * @param frameNumber which of the frames this is, 1 to 8, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     * @throws IllegalArgumentException when there is no such frame
     */
    public static CellVoltages decode(int battery, boolean atFault, int frameNumber, long payload) {
        checkFrameNumber(frameNumber);
        List<Decimal> cells = cells(frameNumber);
        return new CellVoltages(
                battery,
                atFault,
                frameNumber,
                PACK_INDEX.readInt(payload),
                cells.get(0).read(payload),
                cells.get(1).read(payload),
                cells.get(2).read(payload));
    }

    @Override
    public CanFrame frame() {
        List<Decimal> cells = cells(frameNumber);
        long payload = PACK_INDEX.write(0, packIndex);
        payload = cells.get(0).write(payload, first);
        payload = cells.get(1).write(payload, second);
        payload = cells.get(2).write(payload, third);
        Message message = (atFault ? FAULT_MESSAGES : MESSAGES).get(frameNumber - 1);
        return BatteryIndex.frame(message, battery, payload);
    }
}
