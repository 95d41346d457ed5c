package dev.bmslink.can.lv.deye;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x361 and 0x200 + module, battery to inverter, every second: the extremes of all cells, and of a module's cells. */
public final class CellExtremes {

    private static final String SOURCE = "DY33, CAP-C11, CAP-C12";

    /** Voltage of the highest cell. */
    public static final Whole MAX_CELL_VOLTAGE = voltage("max_cell_voltage", 0);

    /** Voltage of the lowest cell. */
    public static final Whole MIN_CELL_VOLTAGE = voltage("min_cell_voltage", 2);

    /** Highest temperature of a cell. */
    public static final Decimal MAX_CELL_TEMPERATURE = temperature("max_cell_temperature", 4);

    /** Lowest temperature of a cell. */
    public static final Decimal MIN_CELL_TEMPERATURE = temperature("min_cell_temperature", 6);

    /** The description of 0x361. */
    public static final Message MESSAGE = Message.named("cell_extremes")
            .standardId(0x361)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The highest and lowest cell voltage and temperature.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE, MAX_CELL_TEMPERATURE, MIN_CELL_TEMPERATURE);

    /** The description of 0x200. */
    public static final Message MODULE = ModuleIdentifier.everySecond("module_cell_extremes", 0x200)
            .purpose("The highest and lowest cell voltage and temperature of a module.")
            .layout(MESSAGE.layout());

    private CellExtremes() {}

    private static Whole voltage(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("mV")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .whole();
    }

    private static Decimal temperature(String name, int byteIndex) {
        return Field.named(name)
                .s16le(byteIndex)
                .unit("°C")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .decimal("0.1");
    }
}
