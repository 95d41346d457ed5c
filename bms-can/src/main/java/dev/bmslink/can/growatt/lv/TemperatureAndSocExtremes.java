package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x322, battery to inverter, every second, Rev_05: highest and lowest temperature and state of charge.
 *
 * @param maxTemperature highest temperature, °C
 * @param minTemperature lowest temperature, °C
 * @param maxTemperatureSensor sensor of the highest temperature
 * @param minTemperatureSensor sensor of the lowest temperature
 * @param maxSoc highest state of charge of a pack, %
 * @param minSoc lowest state of charge of a pack, %
 */
public record TemperatureAndSocExtremes(
        double maxTemperature,
        double minTemperature,
        int maxTemperatureSensor,
        int minTemperatureSensor,
        int maxSoc,
        int minSoc)
        implements GrowattLvMessage {

    private static final String SOURCE = "REV05, G2S";

    /** Highest temperature. */
    public static final Decimal MAX_TEMPERATURE = temperature("max_temperature", 0);

    /** Lowest temperature. */
    public static final Decimal MIN_TEMPERATURE = temperature("min_temperature", 2);

    /** Sensor of the highest temperature. */
    public static final Whole MAX_TEMPERATURE_SENSOR = sensor("max_temperature_sensor", 4);

    /** Sensor of the lowest temperature. */
    public static final Whole MIN_TEMPERATURE_SENSOR = sensor("min_temperature_sensor", 5);

    /** Highest state of charge of a pack. */
    public static final Whole MAX_SOC = soc("max_soc", 6);

    /** Lowest state of charge of a pack. */
    public static final Whole MIN_SOC = soc("min_soc", 7);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("temperature_and_soc_extremes")
            .standardId(0x322)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("Highest and lowest temperature and state of charge.")
            .source(CAPTURED, SOURCE)
            .layout(MAX_TEMPERATURE, MIN_TEMPERATURE, MAX_TEMPERATURE_SENSOR, MIN_TEMPERATURE_SENSOR, MAX_SOC, MIN_SOC);

    private static Decimal temperature(String name, int byteIndex) {
        return Field.named(name)
                .s16be(byteIndex)
                .unit("°C")
                .source(CAPTURED, SOURCE)
                .decimal("0.1");
    }

    private static Whole sensor(String name, int byteIndex) {
        return Field.named(name).u8(byteIndex).source(CAPTURED, SOURCE).whole();
    }

    private static Whole soc(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .unit("%")
                .range("0", "100")
                .source(CAPTURED, SOURCE)
                .whole();
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static TemperatureAndSocExtremes decode(long payload) {
        return new TemperatureAndSocExtremes(
                MAX_TEMPERATURE.read(payload),
                MIN_TEMPERATURE.read(payload),
                MAX_TEMPERATURE_SENSOR.readInt(payload),
                MIN_TEMPERATURE_SENSOR.readInt(payload),
                MAX_SOC.readInt(payload),
                MIN_SOC.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = MAX_TEMPERATURE.write(0, maxTemperature);
        payload = MIN_TEMPERATURE.write(payload, minTemperature);
        payload = MAX_TEMPERATURE_SENSOR.write(payload, maxTemperatureSensor);
        payload = MIN_TEMPERATURE_SENSOR.write(payload, minTemperatureSensor);
        return MESSAGE.frame(MIN_SOC.write(MAX_SOC.write(payload, maxSoc), minSoc));
    }
}
