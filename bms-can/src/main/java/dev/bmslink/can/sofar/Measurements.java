package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x356, battery to inverter, every second: what the battery measures.
 *
 * @param battery index of the battery, 0 to 15
 * @param voltage battery voltage, V
 * @param current battery current, A, positive while charging
 * @param averageCellTemperature average cell temperature, °C
 * @param cycleCount number of charge cycles
 */
public record Measurements(int battery, double voltage, double current, double averageCellTemperature, int cycleCount)
        implements SofarMessage {

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .u16le(0)
            .unit("V")
            .plausible("100", "1000")
            .note("The low-voltage protocols use steps of 0.01 V.")
            .source(ONE_SOURCE, "BE-S, BE-S0")
            .decimal("0.1");

    /** Battery current, positive while charging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16le(2)
            .unit("A")
            .plausible("-100", "100")
            .note("Positive while charging; one source states the sign.")
            .source(ONE_SOURCE, "BE-S, BE-S0, G3")
            .decimal("0.1");

    /** Average cell temperature. */
    public static final Decimal AVERAGE_CELL_TEMPERATURE = Field.named("average_cell_temperature")
            .s16le(4)
            .unit("°C")
            .plausible("-40", "85")
            .note("One program sends the highest temperature instead.")
            .source(DOCUMENTED, "G3, BE-S0")
            .decimal("0.1");

    /** Number of charge cycles. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16le(6)
            .unit("cycles")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, YAM, BE-S0")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Broadcasts.named("measurements", 0x356)
            .purpose("What the battery measures.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, BE-S0")
            .layout(VOLTAGE, CURRENT, AVERAGE_CELL_TEMPERATURE, CYCLE_COUNT);

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Measurements decode(int battery, long payload) {
        return new Measurements(
                battery,
                VOLTAGE.read(payload),
                CURRENT.read(payload),
                AVERAGE_CELL_TEMPERATURE.read(payload),
                CYCLE_COUNT.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = CURRENT.write(VOLTAGE.write(0, voltage), current);
        payload = AVERAGE_CELL_TEMPERATURE.write(payload, averageCellTemperature);
        return BatteryIndex.frame(MESSAGE, battery, CYCLE_COUNT.write(payload, cycleCount));
    }
}
