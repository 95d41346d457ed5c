package dev.bmslink.can.node;

import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateView;

/** Whether a battery's values are young enough to act on. */
final class Freshness {
    private static final Quantity[] VITAL = {
        Quantity.CHARGE_VOLTAGE_LIMIT,
        Quantity.CHARGE_CURRENT_LIMIT,
        Quantity.DISCHARGE_CURRENT_LIMIT,
        Quantity.VOLTAGE,
        Quantity.CURRENT,
        Quantity.SOC
    };

    private Freshness() {}

    /** Whether each vital value that was ever said is young enough; what was never said is another matter. */
    static boolean isFresh(StateView state, long nowNanos, long maxAgeNanos) {
        for (Quantity quantity : VITAL) {
            if (state.presence(quantity) != Presence.ABSENT && nowNanos - state.atNanos(quantity) > maxAgeNanos) {
                return false;
            }
        }
        return true;
    }
}
