package dev.bmslink.can.node;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.sofar.RemoteCommand;
import dev.bmslink.can.state.Encoding;
import dev.bmslink.can.state.Loss;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a battery's state into the frames of its profile, and keeps them until something changes. */
final class Announcer {
    private final StateMap map;
    private final BatteryOptions options;
    private final Handshake handshake;
    private final Stopping stopping;
    private final EventQueue events;
    private final Map<Message, List<CanFrame>> frames = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private boolean valid;
    private long validUntil = Machine.NEVER;

    Announcer(StateMap map, StopStyle stop, BatteryOptions options, Handshake handshake, EventQueue events) {
        this.map = map;
        this.options = options;
        this.handshake = handshake;
        this.stopping = new Stopping(stop, events);
        this.events = events;
    }

    void changed() {
        valid = false;
    }

    List<CanFrame> frames(Message message, int pack, BatteryState state, long nowNanos) {
        if (StateMap.isOfOnePack(message)) {
            return map.encodePack(message, state, options.unit(), pack)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (!valid || nowNanos - validUntil >= 0) {
            encode(state, nowNanos);
        }
        List<CanFrame> ready = frames.getOrDefault(message, List.of());
        return ready.isEmpty() ? handshakeOnly(message) : ready;
    }

    private void encode(BatteryState state, long nowNanos) {
        StateStore shaped = state.toStore();
        handshake.shape(shaped, nowNanos);
        if (!state.isActive(Handshake.COMMUNICATION_FAULT) && !map.alarms().contains(Handshake.COMMUNICATION_FAULT)) {
            // A wider alarm in its place would look like a fault of the battery.
            shaped.set(Handshake.COMMUNICATION_FAULT, false, nowNanos);
        }
        List<Loss> told = map.restrain(shaped);
        long stoppingUntil = stopping.shape(shaped, nowNanos);
        Encoding encoding = map.encodeUnrestrained(shaped, options.unit(), options.substitutes());
        frames.clear();
        for (CanFrame frame : encoding.frames()) {
            Message message = map.profile().message(frame.word());
            if (message != null && !isSilent(message, frame.data())) {
                CanFrame patched = new CanFrame(frame.word(), frame.length(), handshake.patch(message, frame.data()));
                frames.computeIfAbsent(message, key -> new ArrayList<>()).add(patched);
            }
        }
        withholdTheImpossible(shaped);
        report(told, encoding.losses(), nowNanos);
        valid = true;
        long handshakeUntil = handshake.deadline();
        validUntil = Math.min(stoppingUntil, handshakeUntil);
    }

    /** SOFAR's command is sent only while one of its first four bytes is not zero (BE-S). */
    private static boolean isSilent(Message message, long payload) {
        return message.identifier().equals(RemoteCommand.MESSAGE.identifier()) && (payload & 0xFFFF_FFFFL) == 0;
    }

    /** A charge voltage of 0 V is obeyed by some inverters and taken for an over-voltage by others. */
    private void withholdTheImpossible(StateStore shaped) {
        double volts = shaped.number(Quantity.CHARGE_VOLTAGE_LIMIT);
        if (!(volts > 0)) {
            frames.keySet().removeIf(message -> map.carries(message, Quantity.CHARGE_VOLTAGE_LIMIT));
        }
    }

    private void report(List<Loss> told, List<Loss> losses, long nowNanos) {
        Set<String> now = new LinkedHashSet<>();
        told.forEach(loss -> now.add(loss.subject() + ": " + loss.detail()));
        for (Loss loss : losses) {
            if (loss.kind() == Loss.Kind.WITHHELD) {
                now.add(loss.subject() + ": " + loss.detail());
            }
        }
        for (String text : now) {
            if (!withheld.contains(text)) {
                events.add(nowNanos, NodeEvent.Kind.WITHHELD, text);
            }
        }
        withheld.clear();
        withheld.addAll(now);
    }

    /** A reply that says nothing of the battery, only of the handshake. */
    private List<CanFrame> handshakeOnly(Message message) {
        if (!message.name().equals("mask_reply")) {
            return List.of();
        }
        int word = StateMap.word(message, options.unit());
        return List.of(new CanFrame(word, message.length(), handshake.patch(message, 0)));
    }
}
