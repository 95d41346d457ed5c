package dev.bmslink.can.node;

import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;

/**
 * Says "stop charging" and "stop discharging" in the way that the inverter obeys.
 *
 * <p>The voltage limit stays as it is: an inverter that is told 0 V takes the battery for over-charged.
 */
final class Stopping {
    /** Currents up to this one count as ended; ours. */
    private static final double ENDED_AMPS = 1;

    /** An inverter needs some time to follow; ours. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** One cycle. */
    private static final long STEP_NANOS = 1_000_000_000L;

    private final StopStyle style;
    private final EventQueue events;
    private final Side charge =
            new Side(Quantity.CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION, Cause.CHARGE_OVER_CURRENT, 1);
    private final Side discharge =
            new Side(Quantity.DISCHARGE_CURRENT_LIMIT, Request.DISCHARGE_PERMISSION, Cause.DISCHARGE_OVER_CURRENT, -1);

    Stopping(StopStyle style, EventQueue events) {
        this.style = style;
        this.events = events;
    }

    /** Shapes both directions and returns until when the result stands. */
    long shape(StateStore state, long nowNanos) {
        return Math.min(charge.shape(state, nowNanos), discharge.shape(state, nowNanos));
    }

    /** One direction of the current. */
    private final class Side {
        private final Quantity limit;
        private final Request permission;
        private final Alarm ignored;
        private final int sign;
        private boolean stopped;
        private long since;
        private boolean flows;
        private long flowsSince;
        private boolean reported;

        Side(Quantity limit, Request permission, Cause cause, int sign) {
            this.limit = limit;
            this.permission = permission;
            this.ignored = new Alarm(cause, Severity.PROTECTION);
            this.sign = sign;
        }

        long shape(StateStore state, long nowNanos) {
            boolean refused = state.presence(permission) == Presence.PRESENT && !state.isSet(permission);
            if (!refused && state.number(limit) != 0) {
                stopped = false;
                flows = false;
                reported = false;
                return Machine.NEVER;
            }
            if (!stopped) {
                stopped = true;
                since = nowNanos;
            }
            state.set(permission, false, nowNanos);
            boolean firstStep = style.stepAmps() > 0 && nowNanos - since < STEP_NANOS;
            state.set(limit, firstStep ? style.stepAmps() : style.stopAmps(), nowNanos);
            long patienceEnds = watch(state, nowNanos);
            return firstStep ? Math.min(since + STEP_NANOS, patienceEnds) : patienceEnds;
        }

        /** Answers a current that goes on, and returns when that is going to happen. */
        private long watch(StateStore state, long nowNanos) {
            if (!(state.number(Quantity.CURRENT) * sign > ENDED_AMPS)) {
                flows = false;
                reported = false;
                return Machine.NEVER;
            }
            if (!flows) {
                flows = true;
                flowsSince = nowNanos;
            }
            if (nowNanos - flowsSince < PATIENCE_NANOS) {
                return flowsSince + PATIENCE_NANOS;
            }
            if (!reported) {
                reported = true;
                events.add(nowNanos, NodeEvent.Kind.LIMIT_IGNORED, limit.key());
            }
            if (style.escalates()) {
                state.set(ignored, true, nowNanos);
            }
            return Machine.NEVER;
        }
    }
}
