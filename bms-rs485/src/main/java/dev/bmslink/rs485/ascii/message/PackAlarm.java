package dev.bmslink.rs485.ascii.message;

import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part.Counted;
import dev.bmslink.rs485.ascii.info.Part.Item;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * States and alarms of one pack, in the reply to 44.
 *
 * @param cells one state a cell
 * @param temperatures one state a sensor
 * @param chargeCurrent the charge current
 * @param voltage the module's voltage
 * @param dischargeCurrent the discharge current
 * @param status what status bytes 1 to 3 say
 * @param failedCells cells, 1 to 16, above 4.2 V (the charge MOSFET opens) or below 1 V (the pack shuts down)
 */
public record PackAlarm(
        List<LimitState> cells,
        List<LimitState> temperatures,
        LimitState chargeCurrent,
        LimitState voltage,
        LimitState dischargeCurrent,
        Set<PackStatus> status,
        Set<Integer> failedCells) {

    private static final int MAX_CELLS = 16;

    private static final Counted CELLS = new Counted("cell_states", state("cell_state"));
    private static final Counted TEMPERATURES = new Counted("temperature_states", state("temperature_state"));
    private static final Item CHARGE_CURRENT = state("charge_current_state");
    private static final Item VOLTAGE = state("voltage_state");
    private static final Item DISCHARGE_CURRENT = state("discharge_current_state");
    private static final FlagSet<PackStatus> STATUS =
            new FlagSet<>(PackStatus.class, Fields.WRITTEN, "status_1", "status_2", "status_3");
    private static final Item FAILED_1_TO_8 = failures("status_4", 1);
    private static final Item FAILED_9_TO_16 = failures("status_5", 9);

    static final Structure STRUCTURE = new Structure(
            CELLS,
            TEMPERATURES,
            CHARGE_CURRENT,
            VOLTAGE,
            DISCHARGE_CURRENT,
            STATUS.item(0),
            STATUS.item(1),
            STATUS.item(2),
            FAILED_1_TO_8,
            FAILED_9_TO_16);

    /** Copies the collections and checks the cells. */
    public PackAlarm {
        cells = List.copyOf(cells);
        temperatures = List.copyOf(temperatures);
        status = Set.copyOf(status);
        failedCells = Set.copyOf(failedCells);
        for (int cell : failedCells) {
            if (cell < 1 || cell > MAX_CELLS) {
                throw new IllegalArgumentException("cell " + cell + " is outside 1..16");
            }
        }
    }

    private static Item state(String name) {
        return Item.of(Fields.field(name, Fields.SEEN).u8(0).choice(LimitState.names()));
    }

    private static Item failures(String name, int firstCell) {
        Signal[] flags = new Signal[Byte.SIZE];
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            Field field = Fields.field("cell_" + (firstCell + bit) + "_failure", Fields.WRITTEN);
            flags[bit] = field.bit(0, bit).flag();
        }
        return Item.bits(name, flags);
    }

    static PackAlarm of(Block block) {
        Set<Integer> failed = new TreeSet<>();
        long bits = block.payload(FAILED_1_TO_8) | (block.payload(FAILED_9_TO_16) << Byte.SIZE);
        for (int cell = 1; cell <= MAX_CELLS; cell++) {
            if (((bits >> (cell - 1)) & 1) != 0) {
                failed.add(cell);
            }
        }
        return new PackAlarm(
                states(block, CELLS),
                states(block, TEMPERATURES),
                LimitState.of(block.payload(CHARGE_CURRENT)),
                LimitState.of(block.payload(VOLTAGE)),
                LimitState.of(block.payload(DISCHARGE_CURRENT)),
                STATUS.read(block),
                failed);
    }

    private static List<LimitState> states(Block block, Counted part) {
        return block.payloads(part).stream().map(LimitState::of).toList();
    }

    Block block() {
        long failed = 0;
        for (int cell : failedCells) {
            failed |= 1L << (cell - 1);
        }
        BlockBuilder builder = new BlockBuilder(STRUCTURE)
                .payloads(CELLS, payloads(cells))
                .payloads(TEMPERATURES, payloads(temperatures))
                .payload(CHARGE_CURRENT, chargeCurrent.payload())
                .payload(VOLTAGE, voltage.payload())
                .payload(DISCHARGE_CURRENT, dischargeCurrent.payload())
                .payload(FAILED_1_TO_8, failed & 0xFF)
                .payload(FAILED_9_TO_16, failed >> Byte.SIZE);
        STATUS.write(builder, status);
        return builder.build();
    }

    private static List<Long> payloads(List<LimitState> states) {
        return states.stream().map(LimitState::payload).toList();
    }
}
