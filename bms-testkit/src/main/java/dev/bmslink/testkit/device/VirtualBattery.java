package dev.bmslink.testkit.device;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.node.NodeEvent;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.aggregate.AggregationPolicy;
import dev.bmslink.core.aggregate.Aggregator;
import dev.bmslink.core.aggregate.Pack;
import dev.bmslink.core.contact.DryContacts;
import dev.bmslink.core.control.ContactOutput;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.startup.PowerInput;
import dev.bmslink.core.startup.PowerState;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.Demand;
import dev.bmslink.testkit.cell.ParallelBus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One battery of several packs or towers in parallel, with cells, BMS, automatic coding and the master's voice on the bus.
 *
 * <p>It takes steps of 1 s while something changes, and longer ones while nothing does. In a step the current is constant.
 * Not safe for use by several threads.
 */
public final class VirtualBattery implements Machine<CanFrame> {

    private static final long SECOND = BatterySettings.SECOND;
    /** Time in which a battery that begins switched on was switched on; automatic coding takes less. */
    private static final long LEAD = 300 * SECOND;
    /** Limits rise by 2 % a second. */
    private static final long SETTLING = 60 * SECOND;

    private final BatterySettings settings;
    private final PowerPort port;
    private final AggregationPolicy policy;
    private final PowerSequence sequence;
    private final StepControl steps;
    private final Voice voice;
    private final PackFaults faults;
    private final List<VirtualPack> packs = new ArrayList<>();
    private final List<DeviceEvent> events = new ArrayList<>();
    private final EventWatch watch;
    private final long origin;
    private double ambientCelsius;
    private Demand demand = Demand.NONE;
    private StateStore told = new StateStore();
    private @Nullable BatteryNode node;
    private @Nullable Extras extras;
    private boolean outputEnabled;
    private boolean heard;
    private long last;

    /**
     * Creates a battery.
     *
     * @param settings what it is made of and where it begins
     * @param port what is connected to it
     * @param nowNanos the time of its clock at the beginning
     */
    public VirtualBattery(BatterySettings settings, PowerPort port, long nowNanos) {
        this.settings = settings;
        this.port = port;
        this.origin = nowNanos;
        this.last = nowNanos;
        this.policy = AggregationPolicy.of(settings.model(), settings.dropOut());
        this.steps = new StepControl(settings.maxStepNanos(), nowNanos);
        this.voice = new Voice(settings);
        this.ambientCelsius = settings.ambientCelsius();
        PackParameters parameters = PackParameters.of(settings.model());
        for (int i = 0; i < settings.packs(); i++) {
            packs.add(new VirtualPack(
                    i + 1,
                    parameters,
                    Math.max(0, settings.soc() - i * settings.socStep()),
                    ambientCelsius,
                    settings.seed() * 31 + i,
                    settings.start()));
        }
        this.faults = new PackFaults(packs);
        this.watch = new EventWatch(packs, events);
        this.sequence = new PowerSequence(settings.model(), settings.packs(), settings.seed(), nowNanos - LEAD);
        if (settings.running()) {
            sequence.press(nowNanos - LEAD);
            sequence.advance(nowNanos - 1);
            sequence.takeEvents();
            settle(nowNanos);
        }
    }

    /** Limits rise slowly after a start, and this battery started some time ago. */
    private void settle(long nowNanos) {
        outputEnabled = !settings.profile().head().family().equals("growatt-lv");
        for (long before = SETTLING; before > 0; before -= SECOND) {
            for (VirtualPack pack : packs) {
                pack.control(PowerState.RUNNING, outputEnabled, time(nowNanos - before), nowNanos - before);
            }
        }
    }

    /**
     * Returns a running battery of settings, with nothing connected to it, at time 0.
     *
     * @param settings the settings
     * @return the battery
     */
    public static VirtualBattery of(BatterySettings settings) {
        return new VirtualBattery(settings, PowerPort.NOTHING, 0);
    }

    /**
     * Holds the button of the master, or of both batteries of a pair, for as long as it takes to switch on or off.
     *
     * @param nowNanos the time
     */
    public void press(long nowNanos) {
        sequence.press(nowNanos);
        steps.hurry(nowNanos);
    }

    /**
     * Returns what can go wrong in this battery.
     *
     * @return the faults, to be set and cleared
     */
    public PackFaults faults() {
        return faults;
    }

    /**
     * Sets the temperature of the surroundings.
     *
     * @param celsius the temperature
     */
    public void ambient(double celsius) {
        ambientCelsius = celsius;
    }

    /**
     * Lets a value on the bus stay as it is.
     *
     * @param quantity the value
     * @param frozen whether it stays, or follows the battery again
     */
    public void freeze(Quantity quantity, boolean frozen) {
        if (frozen) {
            voice.freeze(quantity, told);
        } else {
            voice.thaw(quantity);
        }
    }

    /**
     * Ends the present step, because something is about to change.
     *
     * @param nowNanos the time
     */
    public void interrupt(long nowNanos) {
        step(nowNanos);
        steps.hurry(nowNanos);
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        heard = true;
        if (node != null) {
            node.onFrame(frame, nowNanos);
        }
    }

    @Override
    public void onTimeout(long nowNanos) {
        if (steps.next() <= nowNanos || sequence.deadline() <= nowNanos) {
            step(nowNanos);
        }
        BatteryNode speaking = node;
        if (speaking != null) {
            speaking.onTimeout(nowNanos);
            takeEvents(speaking);
        }
    }

    private void step(long nowNanos) {
        double seconds = (nowNanos - last) / 1e9;
        if (seconds > 0) {
            flow(seconds);
        }
        last = nowNanos;
        switchOnAndOff(nowNanos);
        Instant time = time(nowNanos);
        for (VirtualPack pack : packs) {
            pack.control(sequence.state(pack.number() - 1), outputEnabled, time, nowNanos);
        }
        tell(nowNanos);
        demand = port.demand(time, nowNanos, told, volts());
        steps.plan(packs, demand, told, nowNanos);
        watch.look(told, nowNanos);
    }

    private Instant time(long nowNanos) {
        return settings.start().plusNanos(nowNanos - origin);
    }

    private void flow(double seconds) {
        int count = packs.size();
        double[] emf = new double[count];
        double[] ohms = new double[count];
        boolean[] mayCharge = new boolean[count];
        boolean[] mayDischarge = new boolean[count];
        for (int i = 0; i < count; i++) {
            PackBody body = packs.get(i).body();
            emf[i] = body.emfVolts();
            ohms[i] = body.ohms(seconds);
            mayCharge[i] = body.mayCharge();
            mayDischarge[i] = body.mayDischarge();
        }
        double[] amps = ParallelBus.divide(emf, ohms, mayCharge, mayDischarge, demand);
        for (int i = 0; i < count; i++) {
            packs.get(i).advance(amps[i], seconds, ambientCelsius);
        }
    }

    private void switchOnAndOff(long nowNanos) {
        if (heard) {
            heard = false;
            for (int pack = 0; pack < packs.size(); pack++) {
                sequence.input(pack, PowerInput.COMMUNICATION, nowNanos);
            }
        }
        sequence.advance(nowNanos);
        sequence.takeEvents().forEach(text -> events.add(new DeviceEvent(nowNanos, "battery", text)));
        boolean runs = sequence.state(0) == PowerState.RUNNING;
        if (runs && node == null) {
            BatteryOptions options =
                    BatteryOptions.USUAL.withSubstitutes(Substitutes.USUAL).withMaxAge(3 * settings.maxStepNanos());
            node = new BatteryNode(settings.profile(), options, nowNanos);
            outputEnabled = !settings.profile().head().family().equals("growatt-lv");
        } else if (!runs && node != null) {
            node = null;
            outputEnabled = false;
        }
    }

    private void tell(long nowNanos) {
        List<Pack> list = new ArrayList<>();
        for (VirtualPack pack : packs) {
            boolean down = node != null && sequence.state(pack.number() - 1) != PowerState.RUNNING;
            boolean lost = down || faults.isSilent(pack.number());
            list.add(new Pack(
                    pack.number(), pack.parameters().capacityAh(), faults.said(pack), lost && packs.size() > 1));
        }
        Aggregate aggregate = Aggregator.aggregate(list, policy, nowNanos);
        told = voice.state(aggregate, packs, nowNanos);
        BatteryNode speaking = node;
        if (speaking != null) {
            speaking.setState(told, nowNanos);
            Extras others = extras;
            if (others == null) {
                others = Extras.of(settings.profile(), told);
                extras = others;
            }
            others.tell(speaking, packs.get(0), told, time(nowNanos));
        }
    }

    private void takeEvents(BatteryNode speaking) {
        for (NodeEvent event = speaking.pollEvent(); event != null; event = speaking.pollEvent()) {
            if (event.kind() == NodeEvent.Kind.ENABLED || event.kind() == NodeEvent.Kind.DISABLED) {
                outputEnabled = event.kind() == NodeEvent.Kind.ENABLED;
                steps.hurry(event.atNanos());
            } else if (event.kind() == NodeEvent.Kind.POWERED_OFF) {
                for (int pack = 0; pack < packs.size(); pack++) {
                    sequence.input(pack, PowerInput.COMMUNICATION_LOST, event.atNanos());
                }
                steps.hurry(event.atNanos());
            }
            events.add(DeviceEvent.of("battery", event));
        }
    }

    @Override
    public @Nullable CanFrame poll() {
        return node == null ? null : node.poll();
    }

    @Override
    public long deadline() {
        long next = Math.min(steps.next(), sequence.deadline());
        return node == null ? next : Math.min(next, node.deadline());
    }

    /**
     * Returns the settings.
     *
     * @return the settings
     */
    public BatterySettings settings() {
        return settings;
    }

    /**
     * Returns the packs.
     *
     * @return the packs, the master first
     */
    public List<VirtualPack> packs() {
        return List.copyOf(packs);
    }

    /**
     * Returns what the master tells the inverter.
     *
     * @return the values of the last step
     */
    public StateView told() {
        return told;
    }

    /**
     * Returns what the dry contacts say.
     *
     * @return the outputs; none for a model without contacts
     */
    public List<ContactOutput> contacts() {
        return DryContacts.of(settings.model().family())
                .map(contacts -> ContactOutput.of(contacts, told))
                .orElse(List.of());
    }

    /**
     * Returns the addresses that automatic coding gave.
     *
     * @return an address for each pack, 0 for none; empty before coding
     */
    public List<Integer> addresses() {
        return sequence.addresses();
    }

    /**
     * Returns the voltage at the terminals.
     *
     * @return volts: of the pack with the highest one
     */
    public double volts() {
        return packs.stream().mapToDouble(pack -> pack.body().volts()).max().orElse(0);
    }

    /**
     * Returns the current at the terminals.
     *
     * @return amperes, positive while charging
     */
    public double amps() {
        return packs.stream().mapToDouble(pack -> pack.body().amps()).sum();
    }

    /**
     * Returns how many steps were taken.
     *
     * @return the number since the beginning
     */
    public long steps() {
        return steps.count();
    }

    /**
     * Returns what happened since the last call.
     *
     * @return the events in order
     */
    public List<DeviceEvent> takeEvents() {
        if (events.isEmpty()) {
            return List.of();
        }
        List<DeviceEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
