package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x7320, battery to host, on query: of what the battery is made. */
public final class Configuration {

    /** Number of cells in the string. */
    public static final Whole TOTAL_CELL_COUNT = Field.named("total_cell_count")
            .u16le(0)
            .unit("cells")
            .note(
                    "modules_in_series times cells_per_module. The English label of the document says modules, the Chinese"
                            + " one the total number of batteries; a battery of 3 modules of 15 cells sends 45.")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, EEV")
            .whole();

    /** Number of modules in series. */
    public static final Whole MODULES_IN_SERIES = u8("modules_in_series", 2, "modules");

    /** Number of cells of a module. */
    public static final Whole CELLS_PER_MODULE = u8("cells_per_module", 3, "cells");

    /** Nominal voltage of the string. */
    public static final Whole VOLTAGE_LEVEL = Field.named("voltage_level")
            .u16le(4)
            .unit("V")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, EEV")
            .whole();

    /** Capacity. */
    public static final Whole CAPACITY = Field.named("capacity")
            .u16le(6)
            .unit("Ah")
            .range("1", "65535")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, EEV")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Addressed.equipment("configuration", 0x7320)
            .purpose("Numbers of modules and cells, nominal voltage and capacity.")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, EEV")
            .layout(TOTAL_CELL_COUNT, MODULES_IN_SERIES, CELLS_PER_MODULE, VOLTAGE_LEVEL, CAPACITY);

    private Configuration() {}

    private static Whole u8(String name, int byteIndex, String unit) {
        return Field.named(name)
                .u8(byteIndex)
                .unit(unit)
                .range("1", "255")
                .source(DOCUMENTED_AND_CAPTURED, "PHV, EEV")
                .whole();
    }
}
