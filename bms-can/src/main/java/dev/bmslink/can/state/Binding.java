package dev.bmslink.can.state;

import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;

/** What one signal has to do with the neutral battery. */
sealed interface Binding
        permits NumberBinding, CellBinding, RequestBinding, CommandBinding, AlarmBinding, ActivityBinding {

    /** The signal. */
    Signal signal();

    /**
     * Records what the signal says. Must not allocate.
     *
     * @param pack number of the pack that the frame speaks of, 0 when it speaks of the whole battery
     */
    void read(long payload, int pack, StateStore store, long nowNanos);

    /** Whether the state knows what the signal has to say. */
    boolean isKnown(StateView state, int pack);

    /** The payload with the signal set from the state, which knows it. */
    long write(long payload, StateView state, int pack, Losses losses);
}
