package dev.bmslink.can.state;

import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;

/**
 * A permission or wish.
 *
 * @param signal the signal
 * @param request what it tells
 * @param set raw value that gives the permission or expresses the wish
 * @param clear raw value that does not
 */
record RequestBinding(Signal signal, Request request, long set, long clear) implements Binding {

    /** Any other value says nothing that is known. */
    @Override
    public void read(long payload, int pack, StateStore store, long nowNanos) {
        long raw = signal.raw(payload);
        if (raw == set || raw == clear) {
            // Two signals of one frame may carry parts of one wish.
            boolean held = raw == set
                    || (!request.isPermission() && store.atNanos(request) == nowNanos && store.isSet(request));
            store.set(request, held, nowNanos);
        }
    }

    @Override
    public boolean isKnown(StateView state, int pack) {
        return state.presence(request) == Presence.PRESENT;
    }

    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        return signal.bits().set(payload, state.isSet(request) ? set : clear);
    }
}
