package dev.bmslink.testkit.scenario;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.device.DeviceEvent;
import dev.bmslink.testkit.device.PackParameters;
import dev.bmslink.testkit.device.VirtualBattery;
import dev.bmslink.testkit.inverter.ObedientLoad;
import dev.bmslink.testkit.inverter.VirtualInverter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One end of a scenario whose other end is somewhere else, such as a real inverter behind a CAN adapter. The script applies to
 * this end and to the frames that it sends.
 *
 * <p>No power flows between a virtual battery and a real inverter: what flows through its cells follows sun and load within
 * the battery's own limits. Not safe for use by several threads.
 */
public final class LiveDevice implements Machine<CanFrame> {

    private static final long SECOND = 1_000_000_000L;

    private final Scenario scenario;
    private final @Nullable VirtualBattery battery;
    private final @Nullable VirtualInverter inverter;
    private final Machine<CanFrame> machine;
    private final Wire wire;
    private final ScriptRun script;
    private final List<DeviceEvent> events = new ArrayList<>();
    private final long origin;
    private long nextDemand;
    private long now;

    private LiveDevice(
            Scenario scenario, @Nullable VirtualBattery battery, @Nullable VirtualInverter inverter, long nowNanos) {
        this.scenario = scenario;
        this.battery = battery;
        this.inverter = inverter;
        this.machine = battery != null ? battery : Objects.requireNonNull(inverter);
        this.wire = new Wire(
                scenario.bitRate(), new SplittableRandom(scenario.battery().seed()));
        this.script = new ScriptRun(scenario.script(), battery, inverter, wire, nowNanos);
        this.origin = nowNanos;
        this.nextDemand = inverter == null ? NEVER : nowNanos;
        this.now = nowNanos;
    }

    /**
     * Creates the battery of a scenario.
     *
     * @param scenario the scenario
     * @param nowNanos the time of the machine's clock, which is the beginning of the scenario
     * @return the battery
     */
    public static LiveDevice battery(Scenario scenario, long nowNanos) {
        return new LiveDevice(
                scenario,
                new VirtualBattery(scenario.battery(), new ObedientLoad(scenario.day()), nowNanos),
                null,
                nowNanos);
    }

    /**
     * Creates the inverter of a scenario.
     *
     * @param scenario the scenario
     * @param nowNanos the time of the machine's clock, which is the beginning of the scenario
     * @return the inverter
     */
    public static LiveDevice inverter(Scenario scenario, long nowNanos) {
        BatterySettings settings = scenario.battery();
        int modules = settings.packs() * PackParameters.of(settings.model()).modules();
        return new LiveDevice(
                scenario, null, new VirtualInverter(settings.profile(), modules, scenario.day(), nowNanos), nowNanos);
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        if (!wire.isOut()) {
            machine.onFrame(frame, nowNanos);
        }
    }

    @Override
    public void onTimeout(long nowNanos) {
        now = nowNanos;
        if (script.next() <= nowNanos) {
            script.run(nowNanos, events);
        }
        VirtualInverter asking = inverter;
        if (asking != null && nextDemand <= nowNanos) {
            StateView heard = asking.node().state();
            Instant time = scenario.battery().start().plusNanos(nowNanos - origin);
            asking.demand(
                    time, nowNanos, heard, heard.optional(Quantity.VOLTAGE).orElse(0));
            nextDemand = nowNanos + SECOND;
        }
        machine.onTimeout(nowNanos);
        for (CanFrame frame = machine.poll(); frame != null; frame = machine.poll()) {
            wire.send(frame, false, nowNanos);
        }
        if (battery != null) {
            events.addAll(battery.takeEvents());
        }
        if (asking != null) {
            events.addAll(asking.takeEvents());
        }
    }

    @Override
    public @Nullable CanFrame poll() {
        Wire.Flight sent = wire.arrive(now);
        return sent == null ? null : sent.frame();
    }

    @Override
    public long deadline() {
        return Math.min(Math.min(machine.deadline(), wire.next()), Math.min(script.next(), nextDemand));
    }

    /**
     * Returns the battery.
     *
     * @return the battery, or empty when this is the inverter
     */
    public Optional<VirtualBattery> battery() {
        return Optional.ofNullable(battery);
    }

    /**
     * Returns the inverter.
     *
     * @return the inverter, or empty when this is the battery
     */
    public Optional<VirtualInverter> inverter() {
        return Optional.ofNullable(inverter);
    }

    /**
     * Returns what happened since the last call.
     *
     * @return the events in order
     */
    public List<DeviceEvent> takeEvents() {
        List<DeviceEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
