package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x35C, 0x399, 0x3DA and 0x3DB, battery to inverter, of a "Li Residential Series" battery. */
public final class HyMessages {

    private static final String SOURCE = "HY10";

    /** 0x35C; permissions and the urgent request to charge only. */
    public static final Message REQUESTS = Requests.MESSAGE.toBuilder()
            .source(DOCUMENTED, SOURCE)
            .layout(Requests.MESSAGE.layout(), Reserved.bits(0, 3, 2));

    /** Energy that the battery is made for. */
    public static final Decimal ENERGY_RATING = Field.named("energy_rating")
            .u16le(0)
            .unit("kWh")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** Warning: a cell's voltage is high. */
    public static final Flag CELL_VOLTAGE_HIGH_WARNING = flag("cell_voltage_high_warning", 2, 0);

    /** Warning: a cell's voltage is low. */
    public static final Flag CELL_VOLTAGE_LOW_WARNING = flag("cell_voltage_low_warning", 2, 1);

    /** Alarm: a cell's voltage is high. */
    public static final Flag CELL_VOLTAGE_HIGH_ALARM = flag("cell_voltage_high_alarm", 4, 0);

    /** Alarm: a cell's voltage is low. */
    public static final Flag CELL_VOLTAGE_LOW_ALARM = flag("cell_voltage_low_alarm", 4, 1);

    /** 0x399. */
    public static final Message RATING = message("rating_and_cell_alarms", 0x399, "Rated energy, and alarms of cells.")
            .layout(
                    ENERGY_RATING,
                    CELL_VOLTAGE_HIGH_WARNING,
                    CELL_VOLTAGE_LOW_WARNING,
                    Reserved.bits(2, 2, 6),
                    Reserved.bytes(3, 1),
                    CELL_VOLTAGE_HIGH_ALARM,
                    CELL_VOLTAGE_LOW_ALARM,
                    Reserved.bits(4, 2, 6),
                    Reserved.bytes(5, 3));

    /** Voltage of the highest cell. */
    public static final Whole MAX_CELL_VOLTAGE = Field.named("max_cell_voltage")
            .u16le(0)
            .unit("mV")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** Voltage of the lowest cell. */
    public static final Whole MIN_CELL_VOLTAGE = Field.named("min_cell_voltage")
            .u16le(2)
            .unit("mV")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** Number of the highest cell. */
    public static final Whole MAX_CELL_NUMBER = number("max_cell_number", 4);

    /** Number of the lowest cell. */
    public static final Whole MIN_CELL_NUMBER = number("min_cell_number", 5);

    /** 0x3DA. */
    public static final Message CELL_EXTREMES = message(
                    "cell_voltage_extremes", 0x3DA, "The highest and lowest cell voltage; optional.")
            .layout(MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE, MAX_CELL_NUMBER, MIN_CELL_NUMBER, Reserved.bytes(6, 2));

    /** Highest temperature. */
    public static final Whole MAX_CELL_TEMPERATURE = temperature("max_cell_temperature", 0);

    /** Lowest temperature. */
    public static final Whole MIN_CELL_TEMPERATURE = temperature("min_cell_temperature", 1);

    /** Number of the sensor with the highest temperature. */
    public static final Whole MAX_TEMPERATURE_SENSOR = number("max_temperature_sensor", 2);

    /** Number of the sensor with the lowest temperature. */
    public static final Whole MIN_TEMPERATURE_SENSOR = number("min_temperature_sensor", 3);

    /** 0x3DB. */
    public static final Message TEMPERATURE_EXTREMES = message(
                    "temperature_extremes", 0x3DB, "The highest and lowest temperature; optional.")
            .layout(
                    MAX_CELL_TEMPERATURE,
                    MIN_CELL_TEMPERATURE,
                    MAX_TEMPERATURE_SENSOR,
                    MIN_TEMPERATURE_SENSOR,
                    Reserved.bytes(4, 4));

    private HyMessages() {}

    private static MessageBuilder message(String name, int id, String purpose) {
        return Message.named(name)
                .standardId(id)
                .direction(FROM_BATTERY)
                .cyclic(0)
                .purpose(purpose)
                .source(DOCUMENTED, SOURCE);
    }

    private static Flag flag(String name, int byteIndex, int bit) {
        return Field.named(name).bit(byteIndex, bit).source(DOCUMENTED, SOURCE).flag();
    }

    private static Whole number(String name, int byteIndex) {
        return Field.named(name).u8(byteIndex).source(DOCUMENTED, SOURCE).whole();
    }

    private static Whole temperature(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .unit("°C")
                .note("The document gives an offset of 50; that it is to be subtracted is inferred.")
                .source(DOCUMENTED, SOURCE)
                .whole(-50);
    }
}
