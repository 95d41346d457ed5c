package dev.bmslink.can.node;

import dev.bmslink.can.node.Allowance.Reason;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateView;

/**
 * Decides what a battery allows. Silence, doubt and contradiction allow nothing.
 *
 * <p>A protection against charging, such as an over-voltage, leaves discharging allowed, and the other way round; every
 * other protection and every fault ends both.
 */
final class Allowing {
    private static final boolean[] ENDS_CHARGING = new boolean[Alarm.COUNT];
    private static final boolean[] ENDS_DISCHARGING = new boolean[Alarm.COUNT];

    static {
        for (int index = 0; index < Alarm.COUNT; index++) {
            ENDS_CHARGING[index] = Alarm.ofIndex(index).endsCharging();
            ENDS_DISCHARGING[index] = Alarm.ofIndex(index).endsDischarging();
        }
    }

    private Allowing() {}

    static Reason charge(StateView state, boolean linkUp, long nowNanos, long maxAgeNanos) {
        if (!linkUp) {
            return Reason.LINK_LOST;
        }
        Reason voltage = limit(state, Quantity.CHARGE_VOLTAGE_LIMIT, nowNanos, maxAgeNanos);
        if (voltage != Reason.ALLOWED) {
            return voltage == Reason.LIMIT_ZERO ? Reason.LIMIT_IMPOSSIBLE : voltage;
        }
        return direction(
                state, Quantity.CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION, ENDS_CHARGING, nowNanos, maxAgeNanos);
    }

    static Reason discharge(StateView state, boolean linkUp, long nowNanos, long maxAgeNanos) {
        if (!linkUp) {
            return Reason.LINK_LOST;
        }
        return direction(
                state,
                Quantity.DISCHARGE_CURRENT_LIMIT,
                Request.DISCHARGE_PERMISSION,
                ENDS_DISCHARGING,
                nowNanos,
                maxAgeNanos);
    }

    private static Reason direction(
            StateView state, Quantity limit, Request permission, boolean[] ends, long nowNanos, long maxAgeNanos) {
        Reason reason = limit(state, limit, nowNanos, maxAgeNanos);
        if (reason == Reason.LIMIT_UNKNOWN || reason == Reason.LIMIT_STALE || reason == Reason.LIMIT_IMPOSSIBLE) {
            return reason;
        }
        // A permission that was given long ago and not repeated is none; one that was never spoken of is not needed.
        if (state.presence(permission) == Presence.PRESENT
                && (!state.isSet(permission) || nowNanos - state.atNanos(permission) > maxAgeNanos)) {
            return Reason.NOT_PERMITTED;
        }
        for (int index = 0; index < Alarm.COUNT; index++) {
            if (ends[index] && state.isActive(Alarm.ofIndex(index))) {
                return Reason.PROTECTION;
            }
        }
        return reason;
    }

    private static Reason limit(StateView state, Quantity quantity, long nowNanos, long maxAgeNanos) {
        if (state.presence(quantity) != Presence.PRESENT) {
            return Reason.LIMIT_UNKNOWN;
        }
        if (nowNanos - state.atNanos(quantity) > maxAgeNanos) {
            return Reason.LIMIT_STALE;
        }
        double number = state.number(quantity);
        return number > 0 ? Reason.ALLOWED : number == 0 ? Reason.LIMIT_ZERO : Reason.LIMIT_IMPOSSIBLE;
    }
}
