package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.state.StateStore;

/** Any frame of the inverter shows that it is there, and nothing else follows from it. */
final class NoHandshake implements Handshake {

    @Override
    public boolean onMessage(Message message, long payload, long nowNanos, EventQueue events) {
        return true;
    }

    @Override
    public void onLink(boolean up, long nowNanos, EventQueue events) {
        // The node reports it.
    }

    @Override
    public void shape(StateStore state, long nowNanos) {
        // The state stands as it is.
    }
}
