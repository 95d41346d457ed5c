package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Whole;
import java.util.Map;
import java.util.TreeMap;

/** 0x1AC0 every two seconds and 0x1AC2 on request, battery to inverter: of what the battery is made. */
public final class Composition {

    /** Number of stacks. */
    public static final Whole STACKS = Frames.number("stacks", 0, "10");

    /** Number of clusters. */
    public static final Whole CLUSTERS = Frames.number("clusters", 1, "16");

    /** Number of modules of a cluster. */
    public static final Whole MODULES_PER_CLUSTER = Frames.number("modules_per_cluster", 2, "32");

    /** Number of cells of a module. */
    public static final Whole CELLS_PER_MODULE = Frames.number("cells_per_module", 3, "32");

    /** Rated voltage of a module. */
    public static final Decimal MODULE_RATED_VOLTAGE = Frames.u16("module_rated_voltage", 4, "V", "0.01");

    /** Rated capacity of a module. */
    public static final Decimal MODULE_RATED_CAPACITY = Frames.u16("module_rated_capacity", 6, "Ah", "0.1");

    /** Model of the cells. */
    public static final Choice CELL_MODEL = Frames.field("cell_model")
            .u8(0)
            .choice(new TreeMap<>(Map.of(1L, "lfp_50ah", 2L, "ncm_50ah", 3L, "lfp_100ah", 4L, "lfp_280ah")));

    /** Maker of the cells. */
    public static final Choice CELL_MANUFACTURER = Frames.field("cell_manufacturer")
            .u8(1)
            .choice(new TreeMap<>(Map.of(1L, "ripo", 2L, "eve", 3L, "byd", 4L, "atl", 5L, "catl", 6L, "sunwoda")));

    /** Who builds the pack. */
    public static final Whole PACK_FOUNDRY = code("pack_foundry", 2);

    /** Who designs the battery. */
    public static final Whole SOLUTION_PROVIDER = code("solution_provider", 3);

    /** Version of the pack. */
    public static final Whole PACK_VERSION = code("pack_version", 4);

    /** Version of the BMS hardware. */
    public static final Whole BMS_HW_VERSION = code("bms_hw_version", 5);

    /** Mode of the BMS hardware. */
    public static final Whole BMS_HW_MODE = code("bms_hw_mode", 6);

    /** The description of 0x1AC0. */
    public static final Message COMPOSITION = Frames.fromBattery("composition", 0x1AC0)
            .cyclic(2000)
            .purpose("Numbers of stacks, clusters, modules and cells, and what a module is rated for.")
            .layout(
                    STACKS,
                    CLUSTERS,
                    MODULES_PER_CLUSTER,
                    CELLS_PER_MODULE,
                    MODULE_RATED_VOLTAGE,
                    MODULE_RATED_CAPACITY);

    /** The description of 0x1AC2. */
    public static final Message PRODUCT = Frames.fromBattery("product", 0x1AC2)
            .replyTo("inverter_product")
            .purpose("Model and maker of cells and pack.")
            .layout(
                    CELL_MODEL,
                    CELL_MANUFACTURER,
                    PACK_FOUNDRY,
                    SOLUTION_PROVIDER,
                    PACK_VERSION,
                    BMS_HW_VERSION,
                    BMS_HW_MODE);

    private Composition() {}

    private static Whole code(String name, int byteIndex) {
        return Frames.field(name).u8(byteIndex).note("0 is the default.").whole();
    }
}
