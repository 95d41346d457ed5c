package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x373, battery to inverter, every second: the lowest and the highest cell voltage and temperature. */
public final class CellExtremes {

    private static final String SOURCE = "MG8, CAP";

    /** Raw temperatures are in kelvin without the fraction of 273.15. */
    private static final int CELSIUS = -273;

    /** The lowest cell voltage. */
    public static final Whole MIN_CELL_VOLTAGE = voltage("min_cell_voltage", 0);

    /** The highest cell voltage. */
    public static final Whole MAX_CELL_VOLTAGE = voltage("max_cell_voltage", 2);

    /** The lowest cell temperature. */
    public static final Whole MIN_CELL_TEMPERATURE = temperature("min_cell_temperature", 4);

    /** The highest cell temperature. */
    public static final Whole MAX_CELL_TEMPERATURE = temperature("max_cell_temperature", 6);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("cell_extremes")
            .standardId(0x373)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The lowest and the highest cell voltage and temperature.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(MIN_CELL_VOLTAGE, MAX_CELL_VOLTAGE, MIN_CELL_TEMPERATURE, MAX_CELL_TEMPERATURE);

    private CellExtremes() {}

    private static Whole voltage(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("mV")
                .notAvailable(0xFFFF)
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .whole();
    }

    private static Whole temperature(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("°C")
                .notAvailable(0xFFFF)
                .note("Sent in kelvin.")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .whole(CELSIUS);
    }
}
