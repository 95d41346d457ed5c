package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;

/**
 * 0x311, battery to inverter, every second: how hard the battery may be charged and discharged, and what it is doing.
 *
 * <p>Limits of 0 in the state {@code soft_start} with both outputs disabled mean that the battery waits for the inverter's
 * keepalive; they are no fault.
 *
 * @param chargeVoltageLimit highest voltage, V
 * @param chargeCurrentLimit highest charge current, A; 0 when charging is not allowed
 * @param dischargeCurrentLimit highest discharge current as a positive magnitude, A; 0 when discharging is not allowed
 * @param batteryState a name in {@link #BATTERY_STATE}
 * @param masterBoxMode a name in {@link #MASTER_BOX_MODE}, or the raw value in decimal when it has none
 * @param storageInverterStatus a name in {@link #STORAGE_INVERTER_STATUS}
 * @param flags the payload bits of the flags; ask with {@link #is}
 */
public record LimitsAndStatus(
        double chargeVoltageLimit,
        double chargeCurrentLimit,
        double dischargeCurrentLimit,
        String batteryState,
        String masterBoxMode,
        String storageInverterStatus,
        long flags)
        implements GrowattLvMessage {

    private static final String SOURCE = "LV104, G2S, BE-LV, ARKG";

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT = Field.named("charge_voltage_limit")
            .u16be(0)
            .unit("V")
            .range("41", "63")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Highest charge current the battery accepts. */
    public static final Decimal CHARGE_CURRENT_LIMIT = currentLimit("charge_current_limit", 2, "charging");

    /** Highest discharge current the battery accepts. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT = currentLimit("discharge_current_limit", 4, "discharging");

    /** What the battery is doing. */
    public static final Choice BATTERY_STATE = Field.named("battery_state")
            .bits(7, 0, 2)
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S, ARKG")
            .choice("soft_start", "standby", "charging", "discharging");

    /** The error bytes are valid. */
    public static final Flag ERROR_VALID =
            Field.named("error_valid").bit(7, 2).source(DOCUMENTED, "LV104").flag();

    /** The cells are in balance. */
    public static final Flag CELL_BALANCE_STATUS = Field.named("cell_balance_status")
            .bit(7, 3)
            .note("1 is \"balance\", 0 \"unbalance\".")
            .source(DOCUMENTED, "LV104")
            .flag();

    /** Sleep is enabled. */
    public static final Flag SLEEP_ENABLED =
            Field.named("sleep_enabled").bit(7, 4).source(DOCUMENTED, "LV104").flag();

    /** The battery's output for discharging is on. */
    public static final Flag DISCHARGE_OUTPUT_ENABLED = outputEnabled("discharge_output_enabled", 5);

    /** The battery's output for charging is on. */
    public static final Flag CHARGE_OUTPUT_ENABLED = outputEnabled("charge_output_enabled", 6);

    /** The battery's terminals are open rather than connected. */
    public static final Flag BATTERY_TERMINAL_OPEN = Field.named("battery_terminal_open")
            .bit(7, 7)
            .source(DOCUMENTED, "LV104")
            .flag();

    /** Whether the battery works alone or in parallel with others. */
    public static final Choice MASTER_BOX_MODE = Field.named("master_box_mode")
            .bits(6, 0, 2)
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .choice("standalone", "parallel", "preparing_parallel");

    /** The storage inverter's status, as the battery sees it. */
    public static final Choice STORAGE_INVERTER_STATUS = Field.named("storage_inverter_status")
            .bits(6, 2, 2)
            .note("A GBLI6532 always sends none, some programs repeat battery_state here; do not rely on it.")
            .source(DOCUMENTED, "LV104")
            .choice("none", "standby", "charging", "discharging");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("limits_and_status")
            .standardId(0x311)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .silence(
                    "No time is stated. By its manual, an SPF inverter set to a lithium battery cuts its output when the"
                            + " communication fails.")
            .purpose("How hard the battery may be charged and discharged, and what it is doing.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .layout(
                    CHARGE_VOLTAGE_LIMIT,
                    CHARGE_CURRENT_LIMIT,
                    DISCHARGE_CURRENT_LIMIT,
                    BATTERY_STATE,
                    ERROR_VALID,
                    CELL_BALANCE_STATUS,
                    SLEEP_ENABLED,
                    DISCHARGE_OUTPUT_ENABLED,
                    CHARGE_OUTPUT_ENABLED,
                    BATTERY_TERMINAL_OPEN,
                    MASTER_BOX_MODE,
                    STORAGE_INVERTER_STATUS,
                    Reserved.bits(6, 4, 4));

    private static Decimal currentLimit(String name, int byteIndex, String direction) {
        return Field.named(name)
                .u16be(byteIndex)
                .unit("A")
                .plausible("0", "3276.7")
                .note("A positive magnitude; 0 means that " + direction + " is not allowed. The document calls it both"
                        + " unsigned and two's complement, so a sender stays below 3276.8 A.")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .decimal("0.1");
    }

    private static Flag outputEnabled(String name, int bit) {
        return Field.named(name)
                .bit(7, bit)
                .note("The enable bit in requests_and_extremes goes with it; a sender sets both alike.")
                .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
                .flag();
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static LimitsAndStatus decode(long payload) {
        return new LimitsAndStatus(
                CHARGE_VOLTAGE_LIMIT.read(payload),
                CHARGE_CURRENT_LIMIT.read(payload),
                DISCHARGE_CURRENT_LIMIT.read(payload),
                BATTERY_STATE.read(payload),
                MASTER_BOX_MODE.read(payload),
                STORAGE_INVERTER_STATUS.read(payload),
                payload & MESSAGE.flagMask());
    }

    /**
     * Returns whether a flag is set.
     *
     * @param flag a flag of this class
     * @return true when it is set
     */
    public boolean is(Flag flag) {
        return flag.read(flags);
    }

    @Override
    public CanFrame frame() {
        long payload = CHARGE_VOLTAGE_LIMIT.write(flags & MESSAGE.flagMask(), chargeVoltageLimit);
        payload = CHARGE_CURRENT_LIMIT.write(payload, chargeCurrentLimit);
        payload = DISCHARGE_CURRENT_LIMIT.write(payload, dischargeCurrentLimit);
        payload = BATTERY_STATE.write(payload, batteryState);
        payload = MASTER_BOX_MODE.write(payload, masterBoxMode);
        return MESSAGE.frame(STORAGE_INVERTER_STATUS.write(payload, storageInverterStatus));
    }
}
