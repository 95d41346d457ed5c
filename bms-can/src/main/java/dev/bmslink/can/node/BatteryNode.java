package dev.bmslink.can.node;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The battery's end of a profile: it says what a {@link BatteryState} says, when and how the profile wants it.
 *
 * <p>It sends nothing that is too old or impossible: with stale values it falls silent, so that the inverter notices. It
 * acts on nothing: its events tell the BMS what the inverter wants, and whether the output may be on. Not safe for use by
 * several threads.
 */
public final class BatteryNode implements Machine<CanFrame> {
    private static final long NANOS_PER_MILLI = Schedule.NANOS_PER_MILLI;

    private final Profile profile;
    private final Behaviour behaviour;
    private final BatteryOptions options;
    private final Schedule schedule;
    private final Replies replies;
    private final ReplyQueue pending;
    private final Handshake handshake;
    private final Link link;
    private final Announcer announcer;
    private final EventQueue events = new EventQueue();
    private final Queue<CanFrame> out = new ArrayDeque<>();
    private final Map<Message, Long> raw = new HashMap<>();
    private final Map<Message, Long> sentAt = new HashMap<>();
    private @Nullable BatteryState state;
    private boolean stale;
    private boolean poweredOff;
    private long unexpectedFrames;

    /**
     * Creates a battery that has nothing to say yet.
     *
     * @param profile the profile
     * @param options number of the battery, and what is too old
     * @param nowNanos the time
     */
    public BatteryNode(Profile profile, BatteryOptions options, long nowNanos) {
        this.profile = profile;
        this.options = options;
        this.behaviour = Behaviour.of(profile);
        this.schedule = Schedule.of(profile, Direction.FROM_BATTERY, behaviour.gapMillis(), behaviour.descending());
        this.replies = new Replies(profile);
        this.pending = new ReplyQueue(behaviour.gapMillis() * NANOS_PER_MILLI);
        this.link = new Link(behaviour.inverterLostMillis() * NANOS_PER_MILLI, nowNanos);
        this.handshake = switch (profile.head().family()) {
            case "growatt-lv" -> new GrowattEnabling(nowNanos);
            case "pylontech-hv" -> new PylontechHvHost(options.acceptsMask());
            default -> new NoHandshake();
        };
        this.announcer = new Announcer(StateMap.of(profile), behaviour.stop(), options, handshake, events);
        if (behaviour.start() == Behaviour.Start.AT_ONCE) {
            schedule.start(nowNanos);
        }
    }

    /**
     * Takes what the BMS knows now. Has to be called again before the values are too old.
     *
     * @param view the state, which is copied
     * @param nowNanos the time
     */
    public void setState(StateView view, long nowNanos) {
        state = view instanceof StateStore store ? store.snapshot() : (BatteryState) view;
        announcer.changed();
        checkAge(nowNanos);
    }

    /**
     * Sets the bytes of a message for which the neutral battery has no words; it is sent from now on as the profile says,
     * and at once when the profile sends it on change.
     *
     * @param message a message of the profile that the battery sends
     * @param payload the bytes, the first one least significant
     * @throws IllegalArgumentException when the message is not one that the battery sends
     */
    public void setPayload(Message message, long payload) {
        if (message.direction() != Direction.FROM_BATTERY || !profile.messages().contains(message)) {
            throw new IllegalArgumentException(message + " is not sent by a battery of " + profile);
        }
        Long before = raw.put(message, payload);
        if (message.timing().trigger() == Timing.Trigger.ON_CHANGE && (before == null || before != payload)) {
            pending.add(message, 0, sentAt.getOrDefault(message, Long.MIN_VALUE / 2) + ReplyQueue.ON_CHANGE_GAP);
        }
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        Message message = profile.message(frame.word());
        if (message == null) {
            unexpectedFrames++;
            return;
        }
        if (message.direction() != Direction.TO_BATTERY || poweredOff) {
            return; // Other batteries share the bus.
        }
        if (handshake.onMessage(message, frame.data(), nowNanos, events) && link.heard(nowNanos)) {
            events.add(nowNanos, NodeEvent.Kind.LINK_UP, message.toString());
            handshake.onLink(true, nowNanos, events);
            announcer.changed();
            if (behaviour.start() == Behaviour.Start.AFTER_INVERTER) {
                schedule.start(nowNanos);
            }
        }
        Inquired.of(message, frame.data(), options.unit()).ifPresent(inquired -> {
            for (Message reply : replies.to(message, frame.data())) {
                pending.add(reply, inquired.pack(), nowNanos);
            }
        });
    }

    @Override
    public void onTimeout(long nowNanos) {
        if (poweredOff) {
            return;
        }
        handshake.onTimeout(nowNanos, events);
        supervise(nowNanos);
        checkAge(nowNanos);
        for (int due = schedule.next(nowNanos); due >= 0; due = schedule.next(nowNanos)) {
            send(schedule.message(due), 0, nowNanos);
        }
        for (ReplyQueue.Reply reply = pending.next(nowNanos); reply != null; reply = pending.next(nowNanos)) {
            send(reply.message(), reply.pack(), nowNanos);
        }
    }

    private void supervise(long nowNanos) {
        if (link.isLost(nowNanos) && !handshake.toleratesSilence()) {
            link.lose();
            events.add(nowNanos, NodeEvent.Kind.LINK_LOST, "");
            handshake.onLink(false, nowNanos, events);
            announcer.changed();
            if (behaviour.onInverterLost() == Behaviour.OnInverterLost.FALL_SILENT) {
                schedule.stop();
            }
        }
        long powerOff = behaviour.powerOffMillis() * NANOS_PER_MILLI;
        if (powerOff > 0 && nowNanos - link.lastNanos() >= powerOff) {
            poweredOff = true;
            schedule.stop();
            events.add(nowNanos, NodeEvent.Kind.POWERED_OFF, "no inverter");
        }
    }

    private void checkAge(long nowNanos) {
        boolean fresh = state != null && Freshness.isFresh(state, nowNanos, options.maxAgeNanos());
        if (state != null && fresh == stale) {
            stale = !fresh;
            events.add(nowNanos, stale ? NodeEvent.Kind.STALE : NodeEvent.Kind.FRESH, "");
        }
    }

    private void send(Message message, int pack, long nowNanos) {
        if (state == null || stale) {
            return;
        }
        Long payload = raw.get(message);
        if (payload != null) {
            out.add(new CanFrame(StateMap.word(message, options.unit()), message.length(), payload));
            sentAt.put(message, nowNanos);
            return;
        }
        List<CanFrame> frames = announcer.frames(message, pack, state, nowNanos);
        out.addAll(frames);
    }

    @Override
    public @Nullable CanFrame poll() {
        return out.poll();
    }

    @Override
    public long deadline() {
        if (poweredOff) {
            return NEVER;
        }
        long next = Math.min(schedule.deadline(), Math.min(pending.deadline(), handshake.deadline()));
        next = Math.min(next, handshake.toleratesSilence() ? NEVER : link.deadline());
        if (behaviour.powerOffMillis() > 0) {
            next = Math.min(next, link.lastNanos() + behaviour.powerOffMillis() * NANOS_PER_MILLI);
        }
        return next;
    }

    /**
     * Returns the next event.
     *
     * @return the event, or null when there is none
     */
    public @Nullable NodeEvent pollEvent() {
        return events.poll();
    }

    /**
     * Returns whether the inverter is heard.
     *
     * @return true from its first sign of life until it was silent for too long
     */
    public boolean isLinkUp() {
        return link.isUp();
    }

    /**
     * Returns whether the battery switched itself off; a new node is a restart.
     *
     * @return true when it sends and hears nothing any more
     */
    public boolean isPoweredOff() {
        return poweredOff;
    }

    /**
     * Returns how many frames were none of the profile.
     *
     * @return the number of frames
     */
    public long unexpectedFrames() {
        return unexpectedFrames;
    }

    /**
     * Returns how many events were lost because nobody took them.
     *
     * @return the number of events
     */
    public long droppedEvents() {
        return events.dropped();
    }
}
