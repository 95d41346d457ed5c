package dev.bmslink.can.state;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;

/** What the battery is doing, which the sign of its current says already; it is only written. */
record ActivityBinding(Choice signal) implements Binding {
    /** Below this current a battery counts as resting; ours, no source states one. */
    private static final double RESTING_AMPS = 0.5;

    @Override
    public void read(long payload, int pack, StateStore store, long nowNanos) {
        // The current says it with more detail.
    }

    @Override
    public boolean isKnown(StateView state, int pack) {
        return state.presence(Quantity.CURRENT) == Presence.PRESENT;
    }

    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        double current = state.number(Quantity.CURRENT);
        if (Math.abs(current) < RESTING_AMPS) {
            return signal.write(payload, signal.names().containsValue("idle") ? "idle" : "standby");
        }
        boolean present = signal.names().containsValue("charging");
        String charging = present ? "charging" : "charge";
        String discharging = present ? "discharging" : "discharge";
        return signal.write(payload, current > 0 ? charging : discharging);
    }
}
