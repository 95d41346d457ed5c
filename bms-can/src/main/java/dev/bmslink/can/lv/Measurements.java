package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/**
 * 0x356, battery to inverter, every second: what the battery measures.
 *
 * @param voltage battery voltage, V
 * @param current battery current, A, positive while charging
 * @param temperature average cell temperature, °C
 */
public record Measurements(double voltage, double current, double temperature) implements PylontechLvMessage {

    private static final String SOURCE = "PY12, SMA, DY33, LX04, SP10, MG8, CAP";

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .s16le(0)
            .unit("V")
            .note("Some dialects use steps of 0.1 V.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.01");

    /** Battery current, positive while charging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16le(2)
            .unit("A")
            .note("Positive while charging; the document does not say so, captures of its clones show it.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Average cell temperature. */
    public static final Decimal TEMPERATURE = Field.named("temperature")
            .s16le(4)
            .unit("°C")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("measurements")
            .standardId(0x356)
            .direction(FROM_BATTERY)
            .lengths(6, 8)
            .cyclic(1000)
            .purpose("What the battery measures.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .layout(VOLTAGE, CURRENT, TEMPERATURE);

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of at least 6 bytes
     * @return the values
     */
    public static Measurements decode(long payload) {
        return new Measurements(VOLTAGE.read(payload), CURRENT.read(payload), TEMPERATURE.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = VOLTAGE.write(0, voltage);
        return MESSAGE.frame(TEMPERATURE.write(CURRENT.write(payload, current), temperature));
    }
}
