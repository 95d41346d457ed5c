package dev.bmslink.can.state;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;

/**
 * SOFAR's command to the inverter, which is one of several wishes.
 *
 * @param signal the signal
 * @param forced raw value of a forced charge
 * @param full raw value of a full charge, −1 when the profile has none
 */
record CommandBinding(Choice signal, long forced, long full) implements Binding {
    private static final String FORCED = "forced_charge";
    private static final String FULL = "forced_full_charge";
    private static final String NORMAL = "normal";

    static CommandBinding of(Choice signal) {
        long full = signal.names().containsValue(FULL) ? signal.parse(FULL) : -1;
        return new CommandBinding(signal, signal.parse(FORCED), full);
    }

    @Override
    public void read(long payload, int pack, StateStore store, long nowNanos) {
        long raw = signal.raw(payload);
        if (signal.isInRange(raw)) {
            store.set(Request.FORCED_CHARGE, raw == forced, nowNanos);
            if (carries(Request.FULL_CHARGE)) {
                store.set(Request.FULL_CHARGE, raw == full, nowNanos);
            }
        }
    }

    boolean carries(Request request) {
        return switch (request) {
            case FORCED_CHARGE -> true;
            case FULL_CHARGE -> full >= 0;
            case CHARGE_PERMISSION, DISCHARGE_PERMISSION -> false;
        };
    }

    @Override
    public boolean isKnown(StateView state, int pack) {
        return state.presence(Request.FORCED_CHARGE) == Presence.PRESENT
                || state.presence(Request.FULL_CHARGE) == Presence.PRESENT;
    }

    /** The more urgent wish wins. */
    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        String name = NORMAL;
        if (state.isSet(Request.FORCED_CHARGE)) {
            name = FORCED;
            if (state.isSet(Request.FULL_CHARGE)) {
                losses.noHome(Request.FULL_CHARGE.key(), signal.name() + " carries one wish at a time");
            }
        } else if (state.isSet(Request.FULL_CHARGE) && carries(Request.FULL_CHARGE)) {
            name = FULL;
        }
        return signal.write(payload, name);
    }
}
