package dev.bmslink.can.state;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;

/**
 * An alarm, as a flag or as SMA's pair of bits.
 *
 * @param signal the signal
 * @param alarm the alarm
 * @param raised raw value of an active alarm
 * @param cleared raw value of an alarm that is over
 * @param source number of this binding among those of the same alarm
 * @param rank of several bindings for one alarm the one with the lowest rank is sent
 */
record AlarmBinding(Signal signal, Alarm alarm, long raised, long cleared, int source, int rank) implements Binding {

    static AlarmBinding of(Signal signal, Alarm alarm, int source, int rank) {
        if (signal instanceof Choice pair) {
            return new AlarmBinding(pair, alarm, pair.parse("raised"), pair.parse("cleared"), source, rank);
        }
        return new AlarmBinding((Flag) signal, alarm, 1, 0, source, rank);
    }

    /** A pair that is neither raised nor cleared does not signal the alarm; a receiver takes that for inactive. */
    @Override
    public void read(long payload, int pack, StateStore store, long nowNanos) {
        long raw = signal.raw(payload);
        if (raw == raised || raw == cleared) {
            store.set(alarm, source, raw == raised, nowNanos);
        } else {
            store.setNotAvailable(alarm, nowNanos);
        }
    }

    @Override
    public boolean isKnown(StateView state, int pack) {
        return true;
    }

    /** The payload with the alarm over; {@link AlarmHomes} decides which alarms are raised. */
    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        return signal.bits().set(payload, cleared);
    }

    long raise(long payload) {
        return signal.bits().set(payload, raised);
    }
}
