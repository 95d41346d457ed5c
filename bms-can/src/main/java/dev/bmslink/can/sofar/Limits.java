package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/**
 * 0x351, battery to inverter, every second: how hard the battery may be charged and discharged.
 *
 * @param battery index of the battery, 0 to 15
 * @param chargeVoltageLimit highest voltage, V
 * @param chargeCurrentLimit highest charge current, A; 0 forbids charging
 * @param dischargeCurrentLimit highest discharge current as a positive magnitude, A; 0 forbids discharging
 * @param dischargeVoltageLimit lowest voltage, V
 */
public record Limits(
        int battery,
        double chargeVoltageLimit,
        double chargeCurrentLimit,
        double dischargeCurrentLimit,
        double dischargeVoltageLimit)
        implements SofarMessage {

    private static final String SOURCE = "BE-S, CP, BE-S0";

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Field.named("charge_voltage_limit")
            .u16le(0)
            .unit("V")
            .plausible("224", "570")
            .note("The range is that of towers of 4 to 10 modules of 16 cells.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .decimal("0.1");

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = Field.named("charge_current_limit")
            .u16le(2)
            .unit("A")
            .plausible("0", "100")
            .note("0 forbids charging.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .decimal("0.1");

    /** Highest discharge current the battery accepts. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = Field.named("discharge_current_limit")
            .u16le(4)
            .unit("A")
            .plausible("0", "100")
            .note("A positive magnitude; 0 forbids discharging.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .decimal("0.1");

    /** Lowest voltage the battery accepts. */
    public static final Decimal DISCHARGE_VOLTAGE_LIMIT = Field.named("discharge_voltage_limit")
            .u16le(6)
            .unit("V")
            .plausible("192", "480")
            .note("The range is that of towers of 4 to 10 modules of 16 cells.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Broadcasts.named("limits", 0x351)
            .purpose("How hard the battery may be charged and discharged.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .layout(CHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT, DISCHARGE_VOLTAGE_LIMIT);

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Limits decode(int battery, long payload) {
        return new Limits(
                battery,
                CHARGE_VOLTAGE_LIMIT.read(payload),
                CHARGE_CURRENT_LIMIT.read(payload),
                DISCHARGE_CURRENT_LIMIT.read(payload),
                DISCHARGE_VOLTAGE_LIMIT.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = CHARGE_VOLTAGE_LIMIT.write(0, chargeVoltageLimit);
        payload = CHARGE_CURRENT_LIMIT.write(payload, chargeCurrentLimit);
        payload = DISCHARGE_CURRENT_LIMIT.write(payload, dischargeCurrentLimit);
        return BatteryIndex.frame(MESSAGE, battery, DISCHARGE_VOLTAGE_LIMIT.write(payload, dischargeVoltageLimit));
    }
}
