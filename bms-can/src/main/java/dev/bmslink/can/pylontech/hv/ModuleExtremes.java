package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Whole;

/** 0x4260 and 0x4270, battery to host, on query: highest and lowest module voltage and module temperature. */
public final class ModuleExtremes {

    private static final String SOURCE = "PHV";

    /** Highest module voltage. */
    public static final Decimal MAX_MODULE_VOLTAGE = voltage("max_module_voltage", 0);

    /** Lowest module voltage. */
    public static final Decimal MIN_MODULE_VOLTAGE = voltage("min_module_voltage", 2);

    /** The module with the highest voltage. */
    public static final Whole MAX_MODULE_VOLTAGE_NUMBER = number("max_module_voltage_number", 4);

    /** The module with the lowest voltage. */
    public static final Whole MIN_MODULE_VOLTAGE_NUMBER = number("min_module_voltage_number", 6);

    /** Highest module temperature. */
    public static final Decimal MAX_MODULE_TEMPERATURE = temperature("max_module_temperature", 0);

    /** Lowest module temperature. */
    public static final Decimal MIN_MODULE_TEMPERATURE = temperature("min_module_temperature", 2);

    /** The module with the highest temperature. */
    public static final Whole MAX_MODULE_TEMPERATURE_NUMBER = number("max_module_temperature_number", 4);

    /** The module with the lowest temperature. */
    public static final Whole MIN_MODULE_TEMPERATURE_NUMBER = number("min_module_temperature_number", 6);

    /** The description of 0x4260. */
    public static final Message MODULE_VOLTAGE_EXTREMES = Addressed.ensemble("module_voltage_extremes", 0x4260)
            .purpose("Highest and lowest module voltage.")
            .source(DOCUMENTED, SOURCE)
            .layout(MAX_MODULE_VOLTAGE, MIN_MODULE_VOLTAGE, MAX_MODULE_VOLTAGE_NUMBER, MIN_MODULE_VOLTAGE_NUMBER);

    /** The description of 0x4270. */
    public static final Message MODULE_TEMPERATURE_EXTREMES = Addressed.ensemble("module_temperature_extremes", 0x4270)
            .purpose("Highest and lowest module temperature.")
            .source(DOCUMENTED, SOURCE)
            .layout(
                    MAX_MODULE_TEMPERATURE,
                    MIN_MODULE_TEMPERATURE,
                    MAX_MODULE_TEMPERATURE_NUMBER,
                    MIN_MODULE_TEMPERATURE_NUMBER);

    private ModuleExtremes() {}

    private static Decimal voltage(String name, int byteIndex) {
        return Extremes.voltage(name, byteIndex)
                .note("A module above 65.535 V cannot be shown.")
                .source(DOCUMENTED, SOURCE)
                .decimal("0.001");
    }

    private static Decimal temperature(String name, int byteIndex) {
        return Extremes.temperature(name, byteIndex, DOCUMENTED, SOURCE);
    }

    private static Whole number(String name, int byteIndex) {
        return Extremes.number(name, byteIndex, DOCUMENTED, SOURCE);
    }
}
