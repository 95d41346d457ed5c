package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/**
 * 0x351, battery to inverter, every second: how hard the battery may be charged and discharged.
 *
 * @param chargeVoltageLimit highest voltage, V
 * @param chargeCurrentLimit highest charge current, A
 * @param dischargeCurrentLimit highest discharge current as a positive magnitude, A; some senders make it negative
 * @param dischargeVoltageLimit lowest voltage, V; {@code NaN} when the frame is too short to carry it
 */
public record Limits(
        double chargeVoltageLimit,
        double chargeCurrentLimit,
        double dischargeCurrentLimit,
        double dischargeVoltageLimit)
        implements PylontechLvMessage {

    private static final String SOURCE = "PY12, SMA, DY33, SA13, LX04, SP10, MG8, HY10, CAP";

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Field.named("charge_voltage_limit")
            .u16le(0)
            .unit("V")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = Field.named("charge_current_limit")
            .s16le(2)
            .unit("A")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Highest discharge current the battery accepts. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = Field.named("discharge_current_limit")
            .s16le(4)
            .unit("A")
            .note("A positive magnitude; a few senders make it negative, so readers take the absolute value.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Field.named("discharge_voltage_limit")
            .u16le(6)
            .unit("V")
            .note("Blank in the Pylontech document, present in frames of real packs, absent in frames of six bytes.")
            .source(DOCUMENTED_AND_CAPTURED, "SMA, DY33, SA13, LX04, SP10, MG8, GS12, CAP")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("limits")
            .standardId(0x351)
            .direction(FROM_BATTERY)
            .lengths(8, 6)
            .cyclic(1000)
            .silence("Not stated; receivers drop the battery after a few seconds to a minute.")
            .purpose("How hard the battery may be charged and discharged.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .layout(CHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT, DISCHARGE_VOLTAGE_LIMIT);

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload
     * @param length the frame's number of data bytes, at least 6
     * @return the values
     */
    public static Limits decode(long payload, int length) {
        return new Limits(
                CHARGE_VOLTAGE_LIMIT.read(payload),
                CHARGE_CURRENT_LIMIT.read(payload),
                DISCHARGE_CURRENT_LIMIT.read(payload),
                DISCHARGE_VOLTAGE_LIMIT.read(payload, length));
    }

    @Override
    public CanFrame frame() {
        long payload = CHARGE_VOLTAGE_LIMIT.write(0, chargeVoltageLimit);
        payload = CHARGE_CURRENT_LIMIT.write(payload, chargeCurrentLimit);
        payload = DISCHARGE_CURRENT_LIMIT.write(payload, dischargeCurrentLimit);
        if (Double.isNaN(dischargeVoltageLimit)) {
            return CanFrame.standard(0x351, 6, payload);
        }
        return MESSAGE.frame(DISCHARGE_VOLTAGE_LIMIT.write(payload, dischargeVoltageLimit));
    }
}
