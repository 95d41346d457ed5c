package dev.bmslink.can.state;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;

/** Says by a limit of 0 A what a profile has no other word for, so that it never allows more than the battery does. */
final class Restraint {
    private final StateMap map;
    private final StateStore state;
    private final Losses losses;

    private Restraint(StateMap map, StateStore state, Losses losses) {
        this.map = map;
        this.state = state;
        this.losses = losses;
    }

    /** Lowers the limits of a state that is to be sent. */
    static void apply(StateMap map, StateStore state, Losses losses) {
        Restraint restraint = new Restraint(map, state, losses);
        for (Alarm alarm : state.alarms()) {
            if (alarm.severity() != Severity.ALARM && map.told(alarm).isEmpty()) {
                restraint.losses.noHome(alarm.toString(), Loss.TOLD_BY_LIMIT);
                restraint.lower(Quantity.CHARGE_CURRENT_LIMIT, alarm.endsCharging());
                restraint.lower(Quantity.DISCHARGE_CURRENT_LIMIT, alarm.endsDischarging());
            }
        }
        restraint.refuse(Request.CHARGE_PERMISSION, Quantity.CHARGE_CURRENT_LIMIT);
        restraint.refuse(Request.DISCHARGE_PERMISSION, Quantity.DISCHARGE_CURRENT_LIMIT);
    }

    private void refuse(Request permission, Quantity limit) {
        boolean refused = state.presence(permission) == Presence.PRESENT && !state.isSet(permission);
        if (refused && !map.requests().contains(permission)) {
            losses.noHome(permission.key(), Loss.TOLD_BY_LIMIT);
            lower(limit, true);
        }
    }

    private void lower(Quantity limit, boolean ends) {
        if (ends && state.presence(limit) == Presence.PRESENT) {
            state.set(limit, 0, state.atNanos(limit));
        }
    }
}
