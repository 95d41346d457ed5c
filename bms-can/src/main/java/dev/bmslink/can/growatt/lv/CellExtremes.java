package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x330, battery to inverter, every second: the highest and the lowest cell, each with its pack.
 *
 * @param maxCellPack pack of the cell with the highest voltage, counted from 1
 * @param maxCellInPack that cell, 1 to 16
 * @param minCellPack pack of the cell with the lowest voltage, counted from 1
 * @param minCellInPack that cell, 1 to 16
 * @param maxCellVoltage highest cell voltage, mV
 * @param minCellVoltage lowest cell voltage, mV
 */
public record CellExtremes(
        int maxCellPack, int maxCellInPack, int minCellPack, int minCellInPack, int maxCellVoltage, int minCellVoltage)
        implements GrowattLvMessage {

    /** Pack of the cell with the highest voltage. */
    public static final Whole MAX_CELL_PACK = pack("max_cell_pack", 0);

    /** Cell with the highest voltage, within its pack. */
    public static final Whole MAX_CELL_IN_PACK = cell("max_cell_in_pack", 1);

    /** Pack of the cell with the lowest voltage. */
    public static final Whole MIN_CELL_PACK = pack("min_cell_pack", 2);

    /** Cell with the lowest voltage, within its pack. */
    public static final Whole MIN_CELL_IN_PACK = cell("min_cell_in_pack", 3);

    /** Highest cell voltage. */
    public static final Whole MAX_CELL_VOLTAGE = voltage("max_cell_voltage", 4);

    /** Lowest cell voltage. */
    public static final Whole MIN_CELL_VOLTAGE = voltage("min_cell_voltage", 6);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("cell_extremes")
            .standardId(0x330)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The highest and the lowest cell, each with its pack.")
            .source(INFERRED, "G2S")
            .layout(
                    MAX_CELL_PACK,
                    MAX_CELL_IN_PACK,
                    MIN_CELL_PACK,
                    MIN_CELL_IN_PACK,
                    MAX_CELL_VOLTAGE,
                    MIN_CELL_VOLTAGE);

    private static Whole pack(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("Counted from 1.")
                .source(INFERRED, "G2S")
                .whole();
    }

    private static Whole cell(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .plausible("1", "16")
                .source(INFERRED, "G2S")
                .whole();
    }

    private static Whole voltage(String name, int byteIndex) {
        return Field.named(name)
                .u16be(byteIndex)
                .unit("mV")
                .source(INFERRED, "G2S")
                .whole();
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static CellExtremes decode(long payload) {
        return new CellExtremes(
                MAX_CELL_PACK.readInt(payload),
                MAX_CELL_IN_PACK.readInt(payload),
                MIN_CELL_PACK.readInt(payload),
                MIN_CELL_IN_PACK.readInt(payload),
                MAX_CELL_VOLTAGE.readInt(payload),
                MIN_CELL_VOLTAGE.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = MAX_CELL_PACK.write(0, maxCellPack);
        payload = MAX_CELL_IN_PACK.write(payload, maxCellInPack);
        payload = MIN_CELL_PACK.write(payload, minCellPack);
        payload = MIN_CELL_IN_PACK.write(payload, minCellInPack);
        return MESSAGE.frame(MIN_CELL_VOLTAGE.write(MAX_CELL_VOLTAGE.write(payload, maxCellVoltage), minCellVoltage));
    }
}
