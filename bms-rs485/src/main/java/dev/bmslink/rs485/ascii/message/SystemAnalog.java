package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.OptionalInt;

/**
 * Measured values of a group, the reply to 61.
 *
 * @param averageVolts the average of the modules, or {@code NaN}
 * @param currentAmperes the sum of the packs, positive while charging, in steps of 0.01 A
 * @param socPercent state of charge
 * @param averageCycles average of the packs' cycles
 * @param maxCycles most cycles of a pack
 * @param averageSohPercent average state of health
 * @param minSohPercent lowest state of health
 * @param highestCell the highest cell
 * @param lowestCell the lowest cell
 * @param cells temperatures of cells
 * @param mosfets temperatures of MOSFETs
 * @param boards temperatures of BMS boards
 */
public record SystemAnalog(
        double averageVolts,
        double currentAmperes,
        OptionalInt socPercent,
        OptionalInt averageCycles,
        OptionalInt maxCycles,
        OptionalInt averageSohPercent,
        OptionalInt minSohPercent,
        CellExtreme highestCell,
        CellExtreme lowestCell,
        TemperatureExtremes cells,
        TemperatureExtremes mosfets,
        TemperatureExtremes boards)
        implements Reply {

    private static final Part.Item VOLTAGE = Fields.milliVolts("voltage", Fields.SYSTEM);
    private static final Part.Item CURRENT = Part.Item.of(Fields.field("current", Fields.SYSTEM)
            .s16be(0)
            .unit("A")
            .note("positive while charging")
            .decimal("0.01"));
    private static final Part.Item SOC = percent("soc");
    private static final Part.Item AVERAGE_CYCLES = cycles("average_cycle_count");
    private static final Part.Item MAX_CYCLES = cycles("max_cycle_count");
    private static final Part.Item AVERAGE_SOH = percent("average_soh");
    private static final Part.Item MIN_SOH = percent("min_soh");
    private static final Part.Item MAX_CELL = Fields.milliVolts("max_cell_voltage", Fields.SYSTEM);
    private static final Part.Item MAX_CELL_LOCATION = Fields.location("max_cell_voltage_location");
    private static final Part.Item MIN_CELL = Fields.milliVolts("min_cell_voltage", Fields.SYSTEM);
    private static final Part.Item MIN_CELL_LOCATION = Fields.location("min_cell_voltage_location");
    private static final TemperatureExtremes.Parts CELLS = TemperatureExtremes.Parts.of("cell");
    private static final TemperatureExtremes.Parts MOSFETS = TemperatureExtremes.Parts.of("mosfet");
    private static final TemperatureExtremes.Parts BOARDS = TemperatureExtremes.Parts.of("bms");

    static final Structure STRUCTURE = new Structure(
            VOLTAGE,
            CURRENT,
            SOC,
            AVERAGE_CYCLES,
            MAX_CYCLES,
            AVERAGE_SOH,
            MIN_SOH,
            MAX_CELL,
            MAX_CELL_LOCATION,
            MIN_CELL,
            MIN_CELL_LOCATION,
            CELLS.average(),
            CELLS.max(),
            CELLS.maxLocation(),
            CELLS.min(),
            CELLS.minLocation(),
            MOSFETS.average(),
            MOSFETS.max(),
            MOSFETS.maxLocation(),
            MOSFETS.min(),
            MOSFETS.minLocation(),
            BOARDS.average(),
            BOARDS.max(),
            BOARDS.maxLocation(),
            BOARDS.min(),
            BOARDS.minLocation());

    private static Part.Item percent(String name) {
        return Part.Item.of(Fields.field(name, Fields.SYSTEM)
                .u8(0)
                .unit("%")
                .notAvailable(0xFF)
                .whole());
    }

    private static Part.Item cycles(String name) {
        return Part.Item.of(
                Fields.field(name, Fields.SYSTEM).u16be(0).notAvailable(0xFFFF).whole());
    }

    static SystemAnalog of(Block head) {
        return new SystemAnalog(
                head.value(VOLTAGE),
                head.value(CURRENT),
                head.whole(SOC),
                head.whole(AVERAGE_CYCLES),
                head.whole(MAX_CYCLES),
                head.whole(AVERAGE_SOH),
                head.whole(MIN_SOH),
                new CellExtreme(head.value(MAX_CELL), Fields.readLocation(head, MAX_CELL_LOCATION)),
                new CellExtreme(head.value(MIN_CELL), Fields.readLocation(head, MIN_CELL_LOCATION)),
                CELLS.read(head),
                MOSFETS.read(head),
                BOARDS.read(head));
    }

    @Override
    public Command command() {
        return Command.SYSTEM_ANALOG;
    }

    @Override
    public Block head() {
        BlockBuilder builder = new BlockBuilder(STRUCTURE)
                .value(VOLTAGE, averageVolts)
                .value(CURRENT, currentAmperes)
                .whole(SOC, socPercent)
                .whole(AVERAGE_CYCLES, averageCycles)
                .whole(MAX_CYCLES, maxCycles)
                .whole(AVERAGE_SOH, averageSohPercent)
                .whole(MIN_SOH, minSohPercent)
                .value(MAX_CELL, highestCell.volts())
                .value(MIN_CELL, lowestCell.volts());
        Fields.writeLocation(builder, MAX_CELL_LOCATION, highestCell.location());
        Fields.writeLocation(builder, MIN_CELL_LOCATION, lowestCell.location());
        CELLS.write(builder, cells);
        MOSFETS.write(builder, mosfets);
        BOARDS.write(builder, boards);
        return builder.build();
    }
}
