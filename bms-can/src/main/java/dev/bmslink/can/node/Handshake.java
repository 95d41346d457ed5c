package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;

/** What the battery of a family does besides sending what its state says. */
sealed interface Handshake permits NoHandshake, GrowattEnabling, PylontechHvHost {

    /** The alarm of a battery that does not hear its inverter. */
    Alarm COMMUNICATION_FAULT = new Alarm(Cause.EXTERNAL_COMMUNICATION, Severity.PROTECTION);

    /** Takes a message of the inverter; returns whether it shows that the right inverter is there. */
    boolean onMessage(Message message, long payload, long nowNanos, EventQueue events);

    /** The inverter is heard again, or was not heard for too long. */
    void onLink(boolean up, long nowNanos, EventQueue events);

    /** Does what is due. */
    default void onTimeout(long nowNanos, EventQueue events) {}

    /** When {@link #onTimeout} or {@link #shape} gives something new. */
    default long deadline() {
        return Machine.NEVER;
    }

    /** Changes what the battery says of itself. */
    void shape(StateStore state, long nowNanos);

    /** Changes what the neutral battery has no word for. */
    default long patch(Message message, long payload) {
        return payload;
    }

    /** Whether the battery keeps its output on although the inverter is silent. */
    default boolean toleratesSilence() {
        return false;
    }

    /** Takes the output off. */
    static void disable(StateStore state, long nowNanos) {
        state.set(Quantity.CHARGE_CURRENT_LIMIT, 0, nowNanos);
        state.set(Quantity.DISCHARGE_CURRENT_LIMIT, 0, nowNanos);
        state.set(Request.CHARGE_PERMISSION, false, nowNanos);
        state.set(Request.DISCHARGE_PERMISSION, false, nowNanos);
        state.set(COMMUNICATION_FAULT, true, nowNanos);
    }
}
