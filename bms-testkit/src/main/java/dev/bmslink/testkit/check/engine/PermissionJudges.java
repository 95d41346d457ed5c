package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a battery permits against what else it says. */
final class PermissionJudges {
    private static final List<Alarm> BLOCK_CHARGE = protections(
            Cause.OVER_VOLTAGE, Cause.CELL_OVER_VOLTAGE, Cause.PACK_OVER_VOLTAGE, Cause.CHARGE_OVER_CURRENT);
    private static final List<Alarm> BLOCK_DISCHARGE = protections(
            Cause.UNDER_VOLTAGE, Cause.CELL_UNDER_VOLTAGE, Cause.PACK_UNDER_VOLTAGE, Cause.DISCHARGE_OVER_CURRENT);

    private PermissionJudges() {}

    private static List<Alarm> protections(Cause... causes) {
        return List.of(causes).stream()
                .map(cause -> new Alarm(cause, Severity.PROTECTION))
                .toList();
    }

    /** Whether the flags and limits of a direction permit a current; null when nothing is known. */
    static @Nullable Boolean permits(StateStore state, Request permission, Quantity limit) {
        double amps = state.number(limit);
        boolean refused = state.presence(permission) == Presence.PRESENT && !state.isSet(permission);
        if (refused || amps == 0) {
            return false;
        }
        return Double.isNaN(amps) ? null : Boolean.TRUE;
    }

    static Judge permittedAtZero(Request permission, Quantity limit) {
        return (state, around) -> {
            double amps = state.number(limit);
            if (Double.isNaN(amps) || state.presence(permission) != Presence.PRESENT) {
                return null;
            }
            return amps == 0 && state.isSet(permission)
                    ? permission.key() + " is set, " + limit.key() + " is 0 A"
                    : Judge.FINE;
        };
    }

    static @Nullable String forcedButForbidden(StateStore state, Surroundings around) {
        if (state.presence(Request.FORCED_CHARGE) != Presence.PRESENT) {
            return null;
        }
        Boolean permits = permits(state, Request.CHARGE_PERMISSION, Quantity.CHARGE_CURRENT_LIMIT);
        if (permits == null) {
            return null;
        }
        return state.isSet(Request.FORCED_CHARGE) && !permits
                ? "forced_charge is asked for while charging is forbidden"
                : Judge.FINE;
    }

    static @Nullable String protectedButPermitted(StateStore state, Surroundings around) {
        Boolean charge = permits(state, Request.CHARGE_PERMISSION, Quantity.CHARGE_CURRENT_LIMIT);
        Boolean discharge = permits(state, Request.DISCHARGE_PERMISSION, Quantity.DISCHARGE_CURRENT_LIMIT);
        if (charge == null || discharge == null) {
            return null;
        }
        String found = charge ? contradiction(state, BLOCK_CHARGE, "charging") : Judge.FINE;
        return found.isEmpty() && discharge ? contradiction(state, BLOCK_DISCHARGE, "discharging") : found;
    }

    private static String contradiction(StateStore state, List<Alarm> blocking, String what) {
        for (int i = 0; i < blocking.size(); i++) {
            if (state.isActive(blocking.get(i))) {
                return blocking.get(i) + " stands while " + what + " is permitted";
            }
        }
        return Judge.FINE;
    }

    static Judge contact(Prohibition what, Request permission, Quantity limit) {
        return (state, around) -> {
            Boolean contact = around.prohibits(what);
            Boolean bus = permits(state, permission, limit);
            if (contact == null || bus == null) {
                return null;
            }
            return contact && bus ? "the contact prohibits " + what.label() + ", the bus permits it" : Judge.FINE;
        };
    }

    static @Nullable String exactlyZero(StateStore state, Surroundings around) {
        double charge = state.number(Quantity.CHARGE_CURRENT_LIMIT);
        double discharge = state.number(Quantity.DISCHARGE_CURRENT_LIMIT);
        if (Double.isNaN(charge) || Double.isNaN(discharge)) {
            return null;
        }
        return charge == 0 || discharge == 0 ? "a limit is 0 A" : Judge.FINE;
    }

    static @Nullable String pylon(StateStore state, Surroundings around) {
        String name = state.text(Identity.MANUFACTURER).orElse(null);
        if (name == null) {
            return null;
        }
        return name.strip().equals("PYLON") ? Judge.FINE : "the name is \"" + name.strip() + "\"";
    }
}
