package dev.bmslink.core.control;

import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import java.util.List;

/**
 * What the battery itself allows: limits and permissions that its own electronics, or an aggregation, already gave. One
 * that it never gives bounds nothing; one that it does not know, or that is too old, stops its direction.
 */
final class BatteryLimiter implements Limiter {
    private static final List<Quantity> LIMITS = List.of(
            Quantity.CHARGE_VOLTAGE_LIMIT,
            Quantity.CHARGE_CURRENT_LIMIT,
            Quantity.DISCHARGE_CURRENT_LIMIT,
            Quantity.DISCHARGE_VOLTAGE_LIMIT);

    @Override
    public void limit(Situation situation, Caps caps) {
        for (Quantity limit : LIMITS) {
            Reading own = situation.read(limit);
            if (own.isKnown()) {
                // A negative limit is no limit that a battery can mean; it is read as the tightest one.
                caps.add(Cap.of(limit, Math.max(0, own.number()), "the battery's own limit", ""));
            } else if (!own.isAbsent()) {
                caps.stop(direction(limit), "the battery's own " + limit.key(), own.unknown());
            }
        }
        permission(situation, Request.CHARGE_PERMISSION, Usage.NO_CHARGING, caps);
        permission(situation, Request.DISCHARGE_PERMISSION, Usage.NO_DISCHARGING, caps);
    }

    private static Usage direction(Quantity limit) {
        return limit == Quantity.CHARGE_VOLTAGE_LIMIT || limit == Quantity.CHARGE_CURRENT_LIMIT
                ? Usage.NO_CHARGING
                : Usage.NO_DISCHARGING;
    }

    private static void permission(Situation situation, Request permission, Usage stops, Caps caps) {
        if (situation.battery().presence(permission) == Presence.ABSENT) {
            return;
        }
        if (situation.isTooOld(situation.battery().atNanos(permission))) {
            caps.stop(stops, "the battery's own " + permission.key(), "too old");
        } else if (!situation.battery().isSet(permission)) {
            caps.stop(stops, "the battery's own " + permission.key(), "withdrawn");
        }
    }
}
