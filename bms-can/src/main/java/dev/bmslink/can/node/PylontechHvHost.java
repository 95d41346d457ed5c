package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.pylontech.hv.Commands;
import dev.bmslink.can.pylontech.hv.Status;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.StateStore;

/**
 * A Pylontech high-voltage battery obeys its host: it sleeps and wakes, and opens its relay when the host is silent.
 *
 * <p>The mask of the communication error keeps the relay closed for five minutes without a host. The document marks it as a
 * high safety risk; this battery refuses it unless it was told to accept.
 */
final class PylontechHvHost implements Handshake {
    private static final long MASKED_NANOS = 300_000_000_000L;

    private final boolean acceptsMask;
    private boolean asleep;
    private boolean hostLost = true;
    private boolean masked;
    private long maskedUntil;

    PylontechHvHost(boolean acceptsMask) {
        this.acceptsMask = acceptsMask;
    }

    @Override
    public boolean onMessage(Message message, long payload, long nowNanos, EventQueue events) {
        if (message.name().equals(Commands.SLEEP_WAKE.name())) {
            sleepOrWake(Commands.SLEEP_WAKE_CONTROL.read(payload), nowNanos, events);
        } else if (message.name().equals(Commands.CHARGE_DISCHARGE_COMMAND.name())) {
            report("charge", Commands.CHARGE_COMMAND.read(payload), nowNanos, events);
            report("discharge", Commands.DISCHARGE_COMMAND.read(payload), nowNanos, events);
        } else if (message.name().equals(Commands.MASK_COMMUNICATION_ERROR.name())) {
            masked = acceptsMask
                    && Commands.MASK_EXTERNAL_COMMUNICATION_ERROR.read(payload).equals("active");
            maskedUntil = nowNanos + MASKED_NANOS;
            events.add(
                    nowNanos, NodeEvent.Kind.COMMAND, "mask of the communication error " + (masked ? "" : "refused"));
        }
        return true;
    }

    private void sleepOrWake(String command, long nowNanos, EventQueue events) {
        boolean sleep = command.equals("sleep");
        if (sleep || command.equals("wake")) {
            if (sleep != asleep) {
                events.add(nowNanos, NodeEvent.Kind.COMMAND, command);
            }
            asleep = sleep;
        }
    }

    private static void report(String name, String value, long nowNanos, EventQueue events) {
        if (value.equals("active")) {
            events.add(nowNanos, NodeEvent.Kind.COMMAND, name);
        }
    }

    @Override
    public void onLink(boolean up, long nowNanos, EventQueue events) {
        hostLost = !up;
    }

    @Override
    public void onTimeout(long nowNanos, EventQueue events) {
        if (masked && nowNanos - maskedUntil >= 0) {
            masked = false;
        }
    }

    @Override
    public long deadline() {
        return masked ? maskedUntil : Machine.NEVER;
    }

    @Override
    public void shape(StateStore state, long nowNanos) {
        if (hostLost || asleep) {
            Handshake.disable(state, nowNanos);
        }
    }

    @Override
    public long patch(Message message, long payload) {
        if (asleep && message.name().equals(Status.MESSAGE.name())) {
            return Status.BASIC_STATUS.write(payload, "sleep");
        }
        if (message.name().equals(Commands.MASK_REPLY.name())) {
            return Commands.MASK_ACCEPTED.write(payload, masked ? "accepted" : "refused");
        }
        return payload;
    }

    @Override
    public boolean toleratesSilence() {
        return masked;
    }
}
