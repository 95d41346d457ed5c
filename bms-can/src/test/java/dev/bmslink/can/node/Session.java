package dev.bmslink.can.node;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A battery and an inverter on one bus in virtual time, with whatever a bus does to frames. */
final class Session {
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;

    private record Flight(long at, long order, boolean toBattery, CanFrame frame) {}

    final BatteryNode battery;
    final InverterNode inverter;
    final List<NodeEvent> batteryEvents = new ArrayList<>();
    final List<NodeEvent> inverterEvents = new ArrayList<>();
    final List<CanFrame> trace = new ArrayList<>();
    final Profile profile;
    /** Frames in each direction that were sent. */
    long fromBattery;

    long fromInverter;
    long now;

    private final Random random;
    private final PriorityQueue<Flight> flights =
            new PriorityQueue<>(Comparator.comparingLong(Flight::at).thenComparingLong(Flight::order));
    private long order;

    double loss;
    double duplication;
    double corruption;
    long delay = MILLI;
    boolean batterySpeaks = true;
    boolean inverterSpeaks = true;
    boolean keepsTrace;

    @Nullable StateStore state;

    long stateEvery = 5 * SECOND;
    private long stateAt;

    Session(Profile profile, BatteryOptions options, long seed) {
        this.profile = profile;
        this.random = new Random(seed);
        this.battery = new BatteryNode(profile, options, 0);
        this.inverter = new InverterNode(profile, options.unit(), 0);
        this.inverter.setReadings(new InverterReadings(51.2, 3, 25, 400));
    }

    static Session of(Profile profile) {
        Session session = new Session(profile, BatteryOptions.USUAL, 1);
        session.state = healthy();
        return session;
    }

    /** A state in which every profile finds what it needs. */
    static StateStore healthy() {
        StateStore state = new StateStore();
        state.set(Quantity.CHARGE_VOLTAGE_LIMIT, 56, 0).set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 46, 0);
        state.set(Quantity.CHARGE_CURRENT_LIMIT, 100, 0).set(Quantity.DISCHARGE_CURRENT_LIMIT, 120, 0);
        state.set(Quantity.VOLTAGE, 52, 0).set(Quantity.CURRENT, 10, 0).set(Quantity.TEMPERATURE, 25, 0);
        state.set(Quantity.SOC, 55, 0).set(Quantity.SOH, 98, 0).set(Quantity.BMS_TEMPERATURE, 26, 0);
        state.set(Quantity.MAX_CELL_VOLTAGE, 3.26, 0).set(Quantity.MIN_CELL_VOLTAGE, 3.24, 0);
        state.set(Quantity.MAX_CELL_TEMPERATURE, 26, 0).set(Quantity.MIN_CELL_TEMPERATURE, 24, 0);
        state.set(Quantity.REMAINING_CAPACITY, 55, 0).set(Quantity.FULL_CHARGE_CAPACITY, 100, 0);
        state.set(Quantity.NOMINAL_CAPACITY, 100, 0).set(Quantity.MODULE_COUNT, 2, 0);
        state.set(Quantity.CELL_COUNT, 16, 0).set(Quantity.CYCLE_COUNT, 7, 0);
        state.set(Request.CHARGE_PERMISSION, true, 0).set(Request.DISCHARGE_PERMISSION, true, 0);
        state.set(Request.FORCED_CHARGE, false, 0).set(Request.FULL_CHARGE, false, 0);
        state.set(Identity.MANUFACTURER, "PYLON", 0);
        return state;
    }

    /** The same values, said now. */
    static StateStore refreshed(StateStore state, long now) {
        StateStore fresh = new StateStore();
        for (Quantity quantity : Quantity.values()) {
            double number = state.number(quantity);
            if (!Double.isNaN(number)) {
                fresh.set(quantity, number, now);
            }
        }
        for (Request request : Request.values()) {
            fresh.set(request, state.isSet(request), now);
        }
        for (Alarm alarm : state.alarms()) {
            fresh.set(alarm, true, now);
        }
        state.text(Identity.MANUFACTURER).ifPresent(text -> fresh.set(Identity.MANUFACTURER, text, now));
        return fresh;
    }

    void run(long nanos) {
        long end = now + nanos;
        while (true) {
            long next = Math.min(
                    Math.min(battery.deadline(), inverter.deadline()), state == null ? Machine.NEVER : stateAt);
            if (!flights.isEmpty()) {
                next = Math.min(next, flights.peek().at());
            }
            if (next > end) {
                now = end;
                return;
            }
            now = Math.max(now, next);
            step();
        }
    }

    private void step() {
        if (state != null && now >= stateAt) {
            battery.setState(refreshed(state, now), now);
            stateAt = now + stateEvery;
        }
        while (!flights.isEmpty() && flights.peek().at() <= now) {
            Flight flight = flights.remove();
            (flight.toBattery() ? (Machine<CanFrame>) battery : inverter).onFrame(flight.frame(), now);
        }
        if (battery.deadline() <= now) {
            battery.onTimeout(now);
        }
        if (inverter.deadline() <= now) {
            inverter.onTimeout(now);
        }
        for (CanFrame frame = battery.poll(); frame != null; frame = battery.poll()) {
            fromBattery++;
            transmit(frame, false, batterySpeaks);
        }
        for (CanFrame frame = inverter.poll(); frame != null; frame = inverter.poll()) {
            fromInverter++;
            transmit(frame, true, inverterSpeaks);
        }
        for (NodeEvent event = battery.pollEvent(); event != null; event = battery.pollEvent()) {
            batteryEvents.add(event);
        }
        for (NodeEvent event = inverter.pollEvent(); event != null; event = inverter.pollEvent()) {
            inverterEvents.add(event);
        }
    }

    private void transmit(CanFrame frame, boolean toBattery, boolean connected) {
        if (keepsTrace) {
            trace.add(frame);
        }
        if (!connected || random.nextDouble() < loss) {
            return;
        }
        CanFrame received = random.nextDouble() < corruption ? corrupted(frame) : frame;
        int copies = random.nextDouble() < duplication ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            long at = now + 1 + (delay == 0 ? 0 : (long) (random.nextDouble() * delay));
            flights.add(new Flight(at, order++, toBattery, received));
        }
    }

    private CanFrame corrupted(CanFrame frame) {
        return frame.length() == 0
                ? frame
                : new CanFrame(frame.word(), frame.length(), frame.data() ^ 1L << random.nextInt(8 * frame.length()));
    }

    long count(List<NodeEvent> events, NodeEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }
}
