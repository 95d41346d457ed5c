package dev.bmslink.can.node;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.pylontech.hv.Query;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The inverter's end of a profile: it hears batteries, says that it is there, and knows what each battery allows now.
 *
 * <p>What a battery allows ends with silence, with old values and with doubt; see {@link #allowance}. Once every message
 * was heard, taking a frame does not allocate. Not safe for use by several threads.
 */
public final class InverterNode implements Machine<CanFrame> {
    private static final long NANOS_PER_MILLI = Schedule.NANOS_PER_MILLI;
    private static final Request[] REQUESTS = Request.values();

    private final Profile profile;
    private final StateReader reader;
    private final Schedule schedule;
    private final Link link;
    private final long maxAgeNanos;
    private final InverterWords words = new InverterWords();
    private final EventQueue events = new EventQueue();
    private final Queue<CanFrame> out = new ArrayDeque<>();
    private final boolean[] requested = new boolean[REQUESTS.length];
    private final int unit;
    private final @Nullable Message keepaliveAfterSet;
    private final CompleteSet set;
    private long unexpectedFrames;

    /**
     * Creates an inverter that has heard nothing.
     *
     * @param profile the profile
     * @param unit number of the battery to look after, 0 where the profile does not count them
     * @param nowNanos the time
     */
    public InverterNode(Profile profile, int unit, long nowNanos) {
        Behaviour behaviour = Behaviour.of(profile);
        this.profile = profile;
        this.unit = unit;
        this.reader = new StateReader(StateMap.of(profile));
        this.schedule = Schedule.of(profile, Direction.TO_BATTERY, 0, false);
        this.maxAgeNanos = behaviour.batteryLostMillis() * NANOS_PER_MILLI;
        this.link = new Link(maxAgeNanos, nowNanos);
        this.keepaliveAfterSet = profile.message("keepalive")
                .filter(message -> message.timing().trigger() == Timing.Trigger.EVENT)
                .orElse(null);
        this.set = new CompleteSet(profile);
        schedule.start(nowNanos);
    }

    /**
     * Tells what the inverter measures, for profiles in which it says so.
     *
     * @param readings the measurements
     */
    public void setReadings(InverterReadings readings) {
        words.setReadings(readings);
    }

    /**
     * Tells the local time, for profiles in which the inverter says it.
     *
     * @param clock the time; it stands until it is told again
     */
    public void setClock(LocalDateTime clock) {
        words.setClock(clock);
    }

    /**
     * Sends a message once, such as a command or an inquiry.
     *
     * @param message a message of the profile that the inverter sends
     * @param payload the bytes, the first one least significant
     * @throws IllegalArgumentException when the message is not one that the inverter sends
     */
    public void send(Message message, long payload) {
        if (message.direction() != Direction.TO_BATTERY || !profile.messages().contains(message)) {
            throw new IllegalArgumentException(message + " is not sent by an inverter of " + profile);
        }
        out.add(new CanFrame(StateMap.word(message, unit), message.length(), payload));
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        onFrame(frame.word(), frame.length(), frame.data(), nowNanos);
    }

    /**
     * Takes a frame.
     *
     * @param word the identifier, with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length number of data bytes
     * @param payload the data
     * @param nowNanos the time
     */
    public void onFrame(int word, int length, long payload, long nowNanos) {
        int speaker = reader.onFrame(word, length, payload, nowNanos);
        if (speaker != unit) {
            // Another battery on the bus, or a message that says nothing of the battery as it is now.
            unexpectedFrames += speaker == StateReader.NONE && profile.message(word) == null ? 1 : 0;
            return;
        }
        StateStore store = reader.store(unit);
        if (keepaliveAfterSet != null && set.isCompletedBy(word)) {
            queue(keepaliveAfterSet);
        }
        if (link.heard(nowNanos)) {
            events.add(nowNanos, NodeEvent.Kind.LINK_UP, "");
        }
        for (int i = 0; i < REQUESTS.length; i++) {
            boolean set = store.isSet(REQUESTS[i]);
            if (set != requested[i]) {
                requested[i] = set;
                events.add(nowNanos, NodeEvent.Kind.REQUEST, REQUESTS[i].key() + (set ? "" : " ends"));
            }
        }
    }

    @Override
    public void onTimeout(long nowNanos) {
        if (link.isLost(nowNanos)) {
            link.lose();
            events.add(nowNanos, NodeEvent.Kind.LINK_LOST, "");
        }
        for (int due = schedule.next(nowNanos); due >= 0; due = schedule.next(nowNanos)) {
            Message message = schedule.message(due);
            if (message.name().equals("battery_present") && !link.isUp()) {
                continue;
            }
            queue(message);
            if (message.name().equals(Query.MESSAGE.name())) {
                queue(message); // It asks for both kinds of information at once.
            }
        }
    }

    private void queue(Message message) {
        OptionalLong payload = words.payload(message, reader.store(unit));
        if (payload.isPresent()) {
            send(message, payload.getAsLong());
        }
    }

    @Override
    public @Nullable CanFrame poll() {
        return out.poll();
    }

    @Override
    public long deadline() {
        return Math.min(schedule.deadline(), link.deadline());
    }

    /**
     * Returns what the battery said, however long ago.
     *
     * @return the values, which go on changing with each frame
     */
    public StateView state() {
        return reader.store(unit);
    }

    /**
     * Returns the batteries that were heard, the one looked after and others.
     *
     * @return their numbers
     */
    public List<Integer> units() {
        return reader.units();
    }

    /**
     * Returns what the inverter may do with the battery now.
     *
     * @param nowNanos the time
     * @return the limits, and why they are so
     */
    public Allowance allowance(long nowNanos) {
        StateStore store = reader.store(unit);
        boolean up = link.isUp() && !link.isLost(nowNanos);
        Allowance.Reason charge = Allowing.charge(store, up, nowNanos, maxAgeNanos);
        Allowance.Reason discharge = Allowing.discharge(store, up, nowNanos, maxAgeNanos);
        return new Allowance(
                charge == Allowance.Reason.ALLOWED ? store.number(Quantity.CHARGE_CURRENT_LIMIT) : 0,
                store.number(Quantity.CHARGE_VOLTAGE_LIMIT),
                discharge == Allowance.Reason.ALLOWED ? store.number(Quantity.DISCHARGE_CURRENT_LIMIT) : 0,
                store.number(Quantity.DISCHARGE_VOLTAGE_LIMIT),
                charge,
                discharge);
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
     * Returns whether the battery is heard.
     *
     * @return true from its first frame until it was silent for too long
     */
    public boolean isLinkUp() {
        return link.isUp();
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
