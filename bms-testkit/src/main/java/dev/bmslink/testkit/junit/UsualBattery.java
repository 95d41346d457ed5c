package dev.bmslink.testkit.junit;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;

/** A battery of sixteen cells at rest, half full, which permits both directions. */
final class UsualBattery {

    private UsualBattery() {}

    static BatteryState state(long nowNanos) {
        StateStore state = new StateStore();
        state.set(Quantity.CHARGE_VOLTAGE_LIMIT, 56, nowNanos);
        state.set(Quantity.CHARGE_CURRENT_LIMIT, 50, nowNanos);
        state.set(Quantity.DISCHARGE_CURRENT_LIMIT, 50, nowNanos);
        state.set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 46, nowNanos);
        state.set(Quantity.VOLTAGE, 52.8, nowNanos);
        state.set(Quantity.CURRENT, 0, nowNanos);
        state.set(Quantity.TEMPERATURE, 25, nowNanos);
        state.set(Quantity.SOC, 50, nowNanos);
        state.set(Quantity.SOH, 100, nowNanos);
        state.set(Quantity.REMAINING_CAPACITY, 50, nowNanos);
        state.set(Quantity.FULL_CHARGE_CAPACITY, 100, nowNanos);
        state.set(Quantity.NOMINAL_CAPACITY, 100, nowNanos);
        state.set(Quantity.CYCLE_COUNT, 10, nowNanos);
        state.set(Quantity.MAX_CELL_VOLTAGE, 3.301, nowNanos);
        state.set(Quantity.MIN_CELL_VOLTAGE, 3.299, nowNanos);
        state.set(Quantity.MAX_CELL_TEMPERATURE, 26, nowNanos);
        state.set(Quantity.MIN_CELL_TEMPERATURE, 24, nowNanos);
        state.set(Quantity.MODULE_COUNT, 1, nowNanos);
        state.set(Quantity.CELL_COUNT, 16, nowNanos);
        for (Request request : Request.values()) {
            boolean permission = request == Request.CHARGE_PERMISSION || request == Request.DISCHARGE_PERMISSION;
            state.set(request, permission, nowNanos);
        }
        state.set(Identity.MANUFACTURER, "PYLON", nowNanos);
        return state.snapshot();
    }
}
