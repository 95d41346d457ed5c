package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Whole;

/** 0x4230 and 0x4240, battery to host, on query: highest and lowest cell voltage and cell temperature. */
public final class CellExtremes {

    private static final String SOURCE = "PHV, B2I";

    /** Highest cell voltage. */
    public static final Decimal MAX_CELL_VOLTAGE = voltage("max_cell_voltage", 0);

    /** Lowest cell voltage. */
    public static final Decimal MIN_CELL_VOLTAGE = voltage("min_cell_voltage", 2);

    /** The cell with the highest voltage. */
    public static final Whole MAX_CELL_VOLTAGE_NUMBER = number("max_cell_voltage_number", 4);

    /** The cell with the lowest voltage. */
    public static final Whole MIN_CELL_VOLTAGE_NUMBER = number("min_cell_voltage_number", 6);

    /** Highest cell temperature. */
    public static final Decimal MAX_CELL_TEMPERATURE = temperature("max_cell_temperature", 0);

    /** Lowest cell temperature. */
    public static final Decimal MIN_CELL_TEMPERATURE = temperature("min_cell_temperature", 2);

    /** The sensor with the highest temperature. */
    public static final Whole MAX_CELL_TEMPERATURE_NUMBER = number("max_cell_temperature_number", 4);

    /** The sensor with the lowest temperature. */
    public static final Whole MIN_CELL_TEMPERATURE_NUMBER = number("min_cell_temperature_number", 6);

    /** The description of 0x4230. */
    public static final Message CELL_VOLTAGE_EXTREMES = Addressed.ensemble("cell_voltage_extremes", 0x4230)
            .purpose("Highest and lowest cell voltage.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE, MAX_CELL_VOLTAGE_NUMBER, MIN_CELL_VOLTAGE_NUMBER);

    /** The description of 0x4240. */
    public static final Message CELL_TEMPERATURE_EXTREMES = Addressed.ensemble("cell_temperature_extremes", 0x4240)
            .purpose("Highest and lowest cell temperature.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(
                    MAX_CELL_TEMPERATURE,
                    MIN_CELL_TEMPERATURE,
                    MAX_CELL_TEMPERATURE_NUMBER,
                    MIN_CELL_TEMPERATURE_NUMBER);

    private CellExtremes() {}

    private static Decimal voltage(String name, int byteIndex) {
        return Extremes.voltage(name, byteIndex)
                .plausible("1.5", "4.5")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .decimal("0.001");
    }

    private static Decimal temperature(String name, int byteIndex) {
        return Extremes.temperature(name, byteIndex, DOCUMENTED_AND_CAPTURED, SOURCE);
    }

    private static Whole number(String name, int byteIndex) {
        return Extremes.number(name, byteIndex, DOCUMENTED_AND_CAPTURED, SOURCE);
    }
}
