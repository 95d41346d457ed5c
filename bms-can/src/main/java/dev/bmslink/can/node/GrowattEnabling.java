package dev.bmslink.can.node;

import dev.bmslink.can.growatt.lv.Keepalive;
import dev.bmslink.can.growatt.lv.LimitsAndStatus;
import dev.bmslink.can.growatt.lv.RequestsAndExtremes;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;

/**
 * A Growatt battery's output stays off until it hears the keepalive 0x301.
 *
 * <p>Captured from two GBLI6532 (G2S): the communication fault clears about 1 s after the first keepalive, the output is on
 * after 2 to 4 s, at 25.6 A, and at its full current about 20 s later. A keepalive with wrong bytes turns the output on too,
 * but 594 s later the battery latches off, as it does with nothing connected; only a restart ends that.
 */
final class GrowattEnabling implements Handshake {
    private static final long SECOND = 1_000_000_000L;
    private static final long FAULT_CLEARS = SECOND;
    private static final long OUTPUT_ON = 3 * SECOND;
    private static final long FULL_CURRENT = 23 * SECOND;
    private static final long LATCHES_OFF = 594 * SECOND;
    private static final double FIRST_AMPS = 25.6;

    private enum Phase {
        /** No keepalive is heard. */
        WAITING,
        /** A keepalive is heard. */
        HEARD,
        /** Off until the next restart. */
        LATCHED
    }

    private Phase phase = Phase.WAITING;
    private long since;
    private boolean reportedOn;
    /** Whether the right bytes were never heard, so that the battery is going to latch off. */
    private boolean latching = true;

    private final long latchAt;
    private long nowNanos;

    GrowattEnabling(long nowNanos) {
        this.nowNanos = nowNanos;
        this.latchAt = nowNanos + LATCHES_OFF;
    }

    @Override
    public boolean onMessage(Message message, long payload, long nowNanos, EventQueue events) {
        if (!message.name().equals(Keepalive.MESSAGE.name())) {
            return false;
        }
        if (Keepalive.decode(payload).isValid()) {
            latching = false;
        }
        return phase != Phase.LATCHED;
    }

    @Override
    public void onLink(boolean up, long nowNanos, EventQueue events) {
        this.nowNanos = nowNanos;
        if (phase == Phase.LATCHED) {
            return;
        }
        phase = up ? Phase.HEARD : Phase.WAITING;
        since = nowNanos;
        if (!up && reportedOn) {
            reportedOn = false;
            events.add(nowNanos, NodeEvent.Kind.DISABLED, "no keepalive");
        }
    }

    @Override
    public void onTimeout(long nowNanos, EventQueue events) {
        this.nowNanos = nowNanos;
        if (latching && phase != Phase.LATCHED && nowNanos - latchAt >= 0) {
            phase = Phase.LATCHED;
            reportedOn = false;
            events.add(nowNanos, NodeEvent.Kind.DISABLED, "latched off for want of a right keepalive");
        }
        if (!reportedOn && isOn()) {
            reportedOn = true;
            events.add(nowNanos, NodeEvent.Kind.ENABLED, "");
        }
    }

    private boolean isOn() {
        return phase == Phase.HEARD && nowNanos - since >= OUTPUT_ON;
    }

    @Override
    public long deadline() {
        long next = latching && phase != Phase.LATCHED ? latchAt : Machine.NEVER;
        if (phase == Phase.HEARD && nowNanos - since < FULL_CURRENT) {
            next = Math.min(next, nowNanos + SECOND / 2);
        }
        return next;
    }

    @Override
    public void shape(StateStore state, long nowNanos) {
        this.nowNanos = nowNanos;
        long heard = nowNanos - since;
        if (phase != Phase.HEARD || heard < OUTPUT_ON) {
            Handshake.disable(state, nowNanos);
            if (phase == Phase.HEARD && heard >= FAULT_CLEARS) {
                state.set(COMMUNICATION_FAULT, false, nowNanos);
            }
        } else if (heard < FULL_CURRENT) {
            double share = (double) (heard - OUTPUT_ON) / (FULL_CURRENT - OUTPUT_ON);
            ramp(state, Quantity.CHARGE_CURRENT_LIMIT, share, nowNanos);
            ramp(state, Quantity.DISCHARGE_CURRENT_LIMIT, share, nowNanos);
        }
    }

    private static void ramp(StateStore state, Quantity limit, double share, long nowNanos) {
        double full = state.number(limit);
        if (full > FIRST_AMPS) {
            state.set(limit, FIRST_AMPS + (full - FIRST_AMPS) * share, nowNanos);
        }
    }

    /** While the output is off the battery says "soft start", and names its pack as protecting when nobody is heard. */
    @Override
    public long patch(Message message, long payload) {
        if (!isOn() && message.name().equals(LimitsAndStatus.MESSAGE.name())) {
            return LimitsAndStatus.BATTERY_STATE.write(payload, "soft_start");
        }
        boolean alone = phase != Phase.HEARD || nowNanos - since < FAULT_CLEARS;
        if (alone && message.name().equals(RequestsAndExtremes.MESSAGE.name())) {
            return RequestsAndExtremes.PROTECTING_PACK_ID.write(payload, 1);
        }
        return payload;
    }
}
