package dev.bmslink.can.state;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateView;

/** Reports what a state knows and a profile has no place for. */
record Homeless(StateMap map, StateView state, Losses losses) {

    void report() {
        for (Quantity quantity : Quantity.values()) {
            if (state.presence(quantity) == Presence.PRESENT
                    && !map.quantities().contains(quantity)) {
                losses.noHome(quantity.key(), "");
            }
        }
        for (Request request : Request.values()) {
            if (state.presence(request) == Presence.PRESENT && !map.requests().contains(request)) {
                boolean refusal = request.isPermission() && !state.isSet(request);
                if (!refusal) {
                    losses.noHome(request.key(), state.isSet(request) ? "set" : "not set");
                }
            }
        }
        for (Identity identity : Identity.values()) {
            if (state.text(identity).isPresent() && !map.identities().contains(identity)) {
                losses.noHome(identity.key(), state.text(identity).orElse(""));
            }
        }
        if (!map.carriesCellVoltages() && !state.cellVoltages().isEmpty()) {
            losses.noHome("cell_voltages", state.cellVoltages().size() + " cells");
        }
        if (!map.carriesCellTemperatures() && !state.cellTemperatures().isEmpty()) {
            losses.noHome("cell_temperatures", state.cellTemperatures().size() + " sensors");
        }
        boolean spoken = false;
        for (int index = 0; index < Alarm.COUNT; index++) {
            spoken |= state.presence(Alarm.ofIndex(index)) == Presence.PRESENT;
        }
        if (!spoken && !map.alarms().isEmpty()) {
            losses.add(Loss.Kind.INVENTED, "alarms", "none active; nothing is known of them");
        }
    }
}
