package dev.bmslink.testkit.scenario;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.device.DeviceEvent;
import dev.bmslink.testkit.device.PackParameters;
import dev.bmslink.testkit.device.VirtualBattery;
import dev.bmslink.testkit.inverter.VirtualInverter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A virtual battery and a virtual inverter on one bus, in virtual time that begins at 0.
 *
 * <p>Not safe for use by several threads.
 */
public final class Simulation {

    private static final String CHANNEL = "can0";

    private final VirtualBattery battery;
    private final VirtualInverter inverter;
    private final Wire wire;
    private final ScriptRun script;
    private final Consumer<? super LoggedFrame> log;
    private final List<DeviceEvent> events = new ArrayList<>();
    private final long epochNanos;
    private long now;
    private long frames;

    Simulation(Scenario scenario, Consumer<? super LoggedFrame> log) {
        BatterySettings settings = scenario.battery();
        int modules = settings.packs() * PackParameters.of(settings.model()).modules();
        this.inverter = new VirtualInverter(settings.profile(), modules, scenario.day(), 0);
        this.battery = new VirtualBattery(settings, inverter, 0);
        this.wire = new Wire(scenario.bitRate(), new SplittableRandom(settings.seed()));
        this.script = new ScriptRun(scenario.script(), battery, inverter, wire, 0);
        this.log = log;
        Instant start = settings.start();
        this.epochNanos = start.getEpochSecond() * 1_000_000_000L + start.getNano();
    }

    /**
     * Goes on.
     *
     * @param duration for how long
     * @return this
     */
    public Simulation run(Duration duration) {
        long end = now + duration.toNanos();
        while (true) {
            long next =
                    Math.min(Math.min(battery.deadline(), inverter.deadline()), Math.min(wire.next(), script.next()));
            if (next > end) {
                now = end;
                return this;
            }
            now = Math.max(now, next);
            step();
        }
    }

    private void step() {
        if (script.next() <= now) {
            script.run(now, events);
        }
        for (Wire.Flight flight = wire.arrive(now); flight != null; flight = wire.arrive(now)) {
            log.accept(new LoggedFrame(epochNanos + flight.at(), CHANNEL, flight.frame()));
            frames++;
            if (flight.toBattery()) {
                battery.onFrame(flight.frame(), now);
            } else {
                inverter.onFrame(flight.frame(), now);
            }
        }
        if (battery.deadline() <= now) {
            battery.onTimeout(now);
            events.addAll(battery.takeEvents());
        }
        if (inverter.deadline() <= now) {
            inverter.onTimeout(now);
        }
        for (CanFrame frame = battery.poll(); frame != null; frame = battery.poll()) {
            wire.send(frame, false, now);
        }
        for (CanFrame frame = inverter.poll(); frame != null; frame = inverter.poll()) {
            wire.send(frame, true, now);
        }
        List<DeviceEvent> noticed = inverter.takeEvents();
        if (!noticed.isEmpty()) {
            events.addAll(noticed);
        }
    }

    /**
     * Returns the battery.
     *
     * @return the battery
     */
    public VirtualBattery battery() {
        return battery;
    }

    /**
     * Returns the inverter.
     *
     * @return the inverter
     */
    public VirtualInverter inverter() {
        return inverter;
    }

    /**
     * Returns the time.
     *
     * @return nanoseconds since the beginning
     */
    public long nowNanos() {
        return now;
    }

    /**
     * Returns how many frames were on the bus.
     *
     * @return the number since the beginning
     */
    public long frames() {
        return frames;
    }

    /**
     * Returns what happened.
     *
     * @return the events since the beginning, in order
     */
    public List<DeviceEvent> events() {
        return events.stream()
                .sorted(Comparator.comparingLong(DeviceEvent::atNanos))
                .toList();
    }
}
