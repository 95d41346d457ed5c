package dev.bmslink.rs485.ascii.state;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.rs485.ascii.message.ChargeManagement;
import dev.bmslink.rs485.ascii.message.ChargeStatus;
import dev.bmslink.rs485.ascii.message.PackAlarm;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.message.SystemChargeManagement;
import dev.bmslink.rs485.ascii.message.SystemChargeStatus;

/**
 * Records replies in a battery's state.
 *
 * <p>42, 44 and 92 are about one pack each, so every pack has a store of its own, and
 * {@link dev.bmslink.core.aggregate.Aggregator} makes one battery of them; 63 is about the whole group.
 */
public final class AsciiState {
    private AsciiState() {}

    /**
     * Records the measured values of a pack, from the reply to 42.
     *
     * <p>The protocol has no SOC; it is the remaining capacity over the full one, and not available without both. The first
     * temperature is the BMS board's, the next four are averages of four cells each, the sixth is the MOSFETs'.
     *
     * @param store the pack's state
     * @param values what the pack says
     * @param atNanos when it said this
     */
    public static void record(StateStore store, PackAnalog values, long atNanos) {
        double remaining = values.remainingCapacityAmpereHours();
        double full = values.fullChargeCapacityAmpereHours();
        store.set(Quantity.VOLTAGE, values.voltageVolts(), atNanos)
                .set(Quantity.CURRENT, values.currentAmperes(), atNanos)
                .set(Quantity.REMAINING_CAPACITY, remaining, atNanos)
                .set(Quantity.FULL_CHARGE_CAPACITY, full, atNanos)
                .set(Quantity.SOC, full > 0 ? 100 * remaining / full : Double.NaN, atNanos)
                .set(Quantity.CYCLE_COUNT, values.cycleCount(), atNanos)
                .set(Quantity.CELL_COUNT, values.cellVolts().size(), atNanos);
        CellReadings.voltages(store, values.cellVolts(), atNanos);
        CellReadings.temperatures(store, values.temperaturesCelsius(), atNanos);
    }

    /**
     * Records the alarms of a pack, from the reply to 44.
     *
     * <p>A value beyond a limit is an alarm, a bit of status byte 1 a protection, a failed cell a fault. A state that is
     * neither below nor above a limit is an alarm of no particular cause.
     *
     * @param store the pack's state
     * @param alarms what the pack says
     * @param atNanos when it said this
     */
    public static void record(StateStore store, PackAlarm alarms, long atNanos) {
        new PackAlarms(alarms).record(store, atNanos);
    }

    /**
     * Records the limits and wishes of a pack, from the reply to 92; the limit of the discharge current as a magnitude.
     *
     * @param store the pack's state
     * @param limits what the pack says
     * @param atNanos when it said this
     */
    public static void record(StateStore store, ChargeManagement limits, long atNanos) {
        store.set(Quantity.CHARGE_VOLTAGE_LIMIT, limits.chargeVoltageLimitVolts(), atNanos)
                .set(Quantity.DISCHARGE_VOLTAGE_LIMIT, limits.dischargeVoltageLimitVolts(), atNanos)
                .set(Quantity.CHARGE_CURRENT_LIMIT, Math.max(0, limits.chargeCurrentLimitAmperes()), atNanos)
                .set(Quantity.DISCHARGE_CURRENT_LIMIT, Math.abs(limits.dischargeCurrentLimitAmperes()), atNanos)
                .set(Request.CHARGE_PERMISSION, limits.status().contains(ChargeStatus.CHARGE_ENABLED), atNanos)
                .set(Request.DISCHARGE_PERMISSION, limits.status().contains(ChargeStatus.DISCHARGE_ENABLED), atNanos)
                .set(
                        Request.FORCED_CHARGE,
                        limits.status().contains(ChargeStatus.CHARGE_IMMEDIATELY_1)
                                || limits.status().contains(ChargeStatus.CHARGE_IMMEDIATELY_2),
                        atNanos)
                .set(Request.FULL_CHARGE, limits.status().contains(ChargeStatus.FULL_CHARGE_REQUEST), atNanos);
    }

    /**
     * Records the limits and wishes of a group, from the reply to 63; a limit that the product lacks is not available.
     *
     * @param store the group's state
     * @param limits what the group says
     * @param atNanos when it said this
     */
    public static void record(StateStore store, SystemChargeManagement limits, long atNanos) {
        store.set(Quantity.CHARGE_VOLTAGE_LIMIT, limits.chargeVoltageLimitVolts(), atNanos)
                .set(Quantity.DISCHARGE_VOLTAGE_LIMIT, limits.dischargeVoltageLimitVolts(), atNanos)
                .set(Quantity.CHARGE_CURRENT_LIMIT, limits.chargeCurrentLimitAmperes(), atNanos)
                .set(Quantity.DISCHARGE_CURRENT_LIMIT, limits.dischargeCurrentLimitAmperes(), atNanos)
                .set(Request.CHARGE_PERMISSION, limits.status().contains(SystemChargeStatus.CHARGE_ENABLED), atNanos)
                .set(
                        Request.DISCHARGE_PERMISSION,
                        limits.status().contains(SystemChargeStatus.DISCHARGE_ENABLED),
                        atNanos)
                .set(Request.FORCED_CHARGE, limits.status().contains(SystemChargeStatus.CHARGE_IMMEDIATELY), atNanos)
                .set(Request.FULL_CHARGE, limits.status().contains(SystemChargeStatus.FULL_CHARGE_REQUEST), atNanos);
    }
}
