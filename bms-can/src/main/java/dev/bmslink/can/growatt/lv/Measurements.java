package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Whole;

/**
 * 0x313, battery to inverter, every second: what the battery measures.
 *
 * @param voltage voltage of the module, or the average over the modules, V
 * @param current current of the whole battery, A, positive while charging
 * @param cellTemperature cell temperature, °C: the maximum in V1.04, the average in Rev_05
 * @param soc state of charge, or the average over the modules, %
 * @param soh state of health, %
 * @param sohFlag warning about the battery's life
 */
public record Measurements(double voltage, double current, double cellTemperature, int soc, int soh, boolean sohFlag)
        implements GrowattLvMessage {

    /** Battery voltage. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .s16be(0)
            .unit("V")
            .note("Of one module, or the average over the modules. A GBLI6532 sends multiples of 0.1 V.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, REV05, PHP, BE-LV, G2S")
            .decimal("0.01");

    /** Battery current, positive while charging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16be(2)
            .unit("A")
            .note("Positive while charging; the total of a battery of several packs.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S, PHP, ARKG")
            .decimal("0.1");

    /** Cell temperature. */
    public static final Decimal CELL_TEMPERATURE = Field.named("cell_temperature")
            .s16be(4)
            .unit("°C")
            .note("V1.04 says maximum, Rev_05 average; a GBLI6532 sends the average, and the maximum in"
                    + " temperature_and_soc_extremes.")
            .source(DOCUMENTED, "LV104, REV05, G2S")
            .decimal("0.1");

    /** State of charge. */
    public static final Whole SOC = Field.named("soc")
            .u8(6)
            .unit("%")
            .range("0", "100")
            .note("Of one module, or the average over the modules.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, REV05, G2S")
            .whole();

    /** State of health. */
    public static final Whole SOH = Field.named("soh")
            .bits(7, 0, 7)
            .unit("%")
            .range("0", "100")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, PHP, G2S")
            .whole();

    /** Warning about the battery's life. */
    public static final Flag SOH_FLAG = Field.named("soh_flag")
            .bit(7, 7)
            .note("Rev_05 calls it life warning, one program unsafe use.")
            .source(DOCUMENTED, "LV104, REV05")
            .flag();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("measurements")
            .standardId(0x313)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("What the battery measures.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, REV05, G2S")
            .layout(VOLTAGE, CURRENT, CELL_TEMPERATURE, SOC, SOH, SOH_FLAG);

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Measurements decode(long payload) {
        return new Measurements(
                VOLTAGE.read(payload),
                CURRENT.read(payload),
                CELL_TEMPERATURE.read(payload),
                SOC.readInt(payload),
                SOH.readInt(payload),
                SOH_FLAG.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = VOLTAGE.write(0, voltage);
        payload = CURRENT.write(payload, current);
        payload = CELL_TEMPERATURE.write(payload, cellTemperature);
        payload = SOC.write(payload, soc);
        return MESSAGE.frame(SOH_FLAG.write(SOH.write(payload, soh), sohFlag));
    }
}
