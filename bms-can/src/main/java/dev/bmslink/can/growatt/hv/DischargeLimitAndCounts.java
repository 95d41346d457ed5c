package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x3150, battery to inverter, every second: lowest voltage, temperature of the controller, and numbers of cells. */
public final class DischargeLimitAndCounts {

    private static final String SOURCE = "BE-HV, BE-ARK, BTI-HV";

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Field.named("discharge_voltage_limit")
            .u16be(0)
            .unit("V")
            .range("0", "1000")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .decimal("0.1");

    /** Temperature of the main controller. */
    public static final Decimal MAIN_CONTROL_TEMPERATURE = Frames.temperature("main_control_temperature", 2);

    /** Number of cells. */
    public static final Whole TOTAL_CELLS = Field.named("total_cells")
            .u16be(4)
            .unit("cells")
            .range("1", "512")
            .note("Packs times modules times cells of a module.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .whole();

    /** Number of modules in series. */
    public static final Whole MODULES_IN_SERIES = Field.named("modules_in_series")
            .u16be(6)
            .unit("modules")
            .range("1", "32")
            .note("One program takes it for the number of packs.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("discharge_limit_and_counts", 0x3150)
            .purpose("Lowest voltage, temperature of the controller, and numbers of cells and modules.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .layout(DISCHARGE_VOLTAGE_LIMIT, MAIN_CONTROL_TEMPERATURE, TOTAL_CELLS, MODULES_IN_SERIES);

    private DischargeLimitAndCounts() {}
}
