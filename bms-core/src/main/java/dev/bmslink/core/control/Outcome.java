package dev.bmslink.core.control;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.util.List;

/** Writes the decisions of a step into what the battery says. */
final class Outcome {
    /** Number under which control raises alarms, so that it never ends one that the battery raised. */
    private static final int SOURCE = 63;

    private Outcome() {}

    static BatteryState battery(Situation situation, ControlState next, Caps caps, List<Finding> findings) {
        StateStore store = situation.battery().toStore();
        long at = situation.nowNanos();
        next.limits().forEach((limit, value) -> store.set(limit, value, at));
        boolean mayCharge = !caps.isStopped(Quantity.CHARGE_CURRENT_LIMIT);
        store.set(Request.CHARGE_PERMISSION, mayCharge, at);
        store.set(Request.DISCHARGE_PERMISSION, !caps.isStopped(Quantity.DISCHARGE_CURRENT_LIMIT), at);
        for (ProtectionRule rule : situation.settings().protections()) {
            Alarm alarm = new Alarm(rule.cause(), dev.bmslink.core.state.Severity.PROTECTION);
            store.set(alarm, SOURCE, next.tripped().containsKey(rule.cause()), at);
        }
        request(situation, Request.FORCED_CHARGE, next.forcedCharge(), mayCharge, store, findings);
        request(situation, Request.FULL_CHARGE, next.fullCharge(), mayCharge, store, findings);
        if (!situation.read(Quantity.SOC).isKnown()) {
            String text = "SOC is " + situation.read(Quantity.SOC).unknown() + "; requests stay as they were";
            findings.add(new Finding(Severity.WARNING, "soc_unknown", text));
        }
        return store.snapshot();
    }

    /** The battery's own wish counts as much as ours, while it is fresh. */
    private static void request(
            Situation situation,
            Request wish,
            boolean ours,
            boolean mayCharge,
            StateStore store,
            List<Finding> findings) {
        BatteryState battery = situation.battery();
        boolean wanted = ours || (battery.isSet(wish) && !situation.isTooOld(battery.atNanos(wish)));
        store.set(wish, wanted && mayCharge, situation.nowNanos());
        if (wanted && !mayCharge) {
            findings.add(
                    new Finding(Severity.NOTE, "request_waits", wish.key() + " waits until charging is permitted"));
        }
    }
}
