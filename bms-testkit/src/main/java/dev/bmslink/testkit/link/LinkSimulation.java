package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.CanLink;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.LinkAction;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkMemory;
import dev.bmslink.rs485.link.LinkNode;
import dev.bmslink.rs485.link.LinkPack;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.Measurements;
import dev.bmslink.rs485.link.OutLevel;
import dev.bmslink.rs485.link.PackIdentity;
import dev.bmslink.rs485.link.Report;
import dev.bmslink.rs485.link.ReportKind;
import dev.bmslink.rs485.link.SlaveState;
import dev.bmslink.rs485.link.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chain of batteries in virtual time.
 *
 * <p>Batteries are numbered from 1 in the order of a right wiring; battery 1 is the master unless something else is
 * said. Times are nanoseconds since the beginning.
 */
public final class LinkSimulation {
    private static final long ENABLE_DELAY = LinkTimers.ENABLE_FALL;
    private static final int BABBLE_BYTES = 2;

    private final LinkSettings settings;
    private final boolean can;
    private final LinkTimers timers;
    private final SplittableRandom random;
    private final List<SimUnit> units = new ArrayList<>();
    private final SimBus bus;
    private final SimCan canBus;
    private final PriorityQueue<Planned> plan = new PriorityQueue<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private @Nullable Consumer<LinkEvent> observer;
    private BiPredicate<Integer, Frame> lost = (unit, frame) -> false;
    private List<LinkCable> cables;
    private long order;
    private long now;

    private record Planned(long time, long order, Runnable action) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            return time == other.time ? Long.compare(order, other.order) : Long.compare(time, other.time);
        }
    }

    /**
     * Creates a chain whose packs behind the master get power at random times within the settings' limit.
     *
     * @param settings the chain
     */
    public LinkSimulation(LinkSettings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        this.can = settings.onCan();
        this.timers = can ? CanLink.timers(settings.baud()) : LinkTimers.of(settings.baud(), settings.units() - 1);
        this.canBus = new SimCan(this, units, timers);
        this.bus = new SimBus(this, units, random, settings.byteError());
        this.cables = settings.cables();
        int capabilities = PackIdentity.MAY_BE_MASTER
                | (settings.threeLevels() ? PackIdentity.THREE_LEVELS | PackIdentity.READ_BACK : 0);
        for (int number = 1; number <= settings.units(); number++) {
            Uid uid = Uid.ofAscii("P%07d".formatted(random.nextInt(1_000_000) * 10 + number % 10));
            units.add(new SimUnit(number, PackIdentity.of(uid, capabilities)));
        }
        unit(1).master = true;
        for (SimUnit unit : units) {
            at(
                    unit.master || settings.bootNanos() == 0 ? 0 : random.nextLong(settings.bootNanos()),
                    () -> power(unit, true));
        }
        wire();
    }

    // What can be done to the chain.

    /**
     * Watches everything that happens from now on.
     *
     * @param watcher receives the events in order
     */
    public void observe(Consumer<LinkEvent> watcher) {
        observer = watcher;
    }

    /**
     * Loses frames on the bus, without leaving noise.
     *
     * @param which asked for every frame with the number of the battery that sends it; true loses it
     */
    public void lose(BiPredicate<Integer, Frame> which) {
        lost = which;
    }

    /**
     * Plans something.
     *
     * @param timeNanos when
     * @param action what
     */
    public void at(long timeNanos, Runnable action) {
        plan.add(new Planned(timeNanos, order++, action));
    }

    /**
     * Presses the button of a battery long enough.
     *
     * @param number the battery
     */
    public void press(int number) {
        SimUnit unit = unit(number);
        LinkMaster master = unit.asMaster();
        tell(unit, LinkEvent.Kind.ACT, "long press");
        if (master != null) {
            perform(unit, master.onLongPress(now));
        }
    }

    /**
     * Asks the master to code anew.
     *
     * @param number the battery
     */
    public void recode(int number) {
        SimUnit unit = unit(number);
        LinkMaster master = unit.asMaster();
        if (master != null) {
            perform(unit, master.onRecode(now));
        }
    }

    /**
     * Gives or takes the power of a battery.
     *
     * @param number the battery
     * @param on whether it has power
     */
    public void power(int number, boolean on) {
        power(unit(number), on);
    }

    /**
     * Leaves a battery without power for good; it must have none yet.
     *
     * @param number the battery
     */
    public void leaveOff(int number) {
        unit(number).dead = true;
    }

    /**
     * Makes a battery a master too.
     *
     * @param number the battery; it must have no power yet
     */
    public void makeMaster(int number) {
        unit(number).master = true;
    }

    /**
     * Makes a battery forget what it kept.
     *
     * @param number the battery
     */
    public void forget(int number) {
        unit(number).memory = null;
    }

    /**
     * Sticks the enable input of a battery to active.
     *
     * @param number the battery
     */
    public void stickIn(int number) {
        unit(number).stuckIn = true;
        readLines();
    }

    /**
     * Gives a battery the identifier of another; both must have no power yet.
     *
     * @param number the battery
     * @param like the other
     */
    public void sameUid(int number, int like) {
        unit(number).identity = unit(like).identity;
    }

    /**
     * Changes what a battery is; it must have no power yet.
     *
     * @param number the battery
     * @param model its model
     */
    public void model(int number, int model) {
        PackIdentity old = unit(number).identity;
        unit(number).identity = new PackIdentity(old.uid(), model, 0, 0, 0, 0, old.capabilities());
    }

    /**
     * Makes a battery send without being asked, without end.
     *
     * @param number the battery
     * @param babbles whether it does
     */
    public void babble(int number, boolean babbles) {
        SimUnit unit = unit(number);
        boolean begins = babbles && !unit.babbles;
        unit.babbles = babbles;
        if (begins) {
            babble(unit);
        }
    }

    /**
     * Plugs other cables.
     *
     * @param wiring all cables from now on
     */
    public void plug(List<LinkCable> wiring) {
        cables = List.copyOf(wiring);
        wire();
        readLines();
    }

    // What can be asked.

    /**
     * Returns the cables as they are plugged.
     *
     * @return the cables
     */
    public List<LinkCable> cables() {
        return cables;
    }

    /**
     * Returns the time.
     *
     * @return nanoseconds since the beginning
     */
    public long now() {
        return now;
    }

    /**
     * Returns whether a battery has power.
     *
     * @param number the battery
     * @return true when it has
     */
    public boolean hasPower(int number) {
        return unit(number).node != null;
    }

    /**
     * Returns the machine of a master.
     *
     * @param number the battery
     * @return the machine
     * @throws IllegalStateException when the battery is no master or has no power
     */
    public LinkMaster master(int number) {
        LinkMaster master = unit(number).asMaster();
        if (master == null) {
            throw new IllegalStateException("battery " + number + " is not a master with power");
        }
        return master;
    }

    /**
     * Returns the machine of a pack behind the master.
     *
     * @param number the battery
     * @return the machine
     * @throws IllegalStateException when the battery is a master or has no power
     */
    public LinkSlave slave(int number) {
        LinkSlave slave = unit(number).asSlave();
        if (slave == null) {
            throw new IllegalStateException("battery " + number + " is not a pack with power");
        }
        return slave;
    }

    /**
     * Returns who a battery is.
     *
     * @param number the battery
     * @return its identifier
     */
    public Uid uid(int number) {
        return unit(number).identity.uid();
    }

    /**
     * Returns the addresses that the packs hold by themselves.
     *
     * @return one for each battery, the master's 1 at its place; 0 for a pack without an address or power, or one that
     *     is not confirmed or mute
     */
    public List<Integer> addresses() {
        return units.stream().map(LinkSimulation::address).toList();
    }

    /**
     * Returns the packs that the master has numbered, as batteries by address.
     *
     * @param number the master
     * @return the numbers of the batteries; 0 for an identifier that no battery has
     */
    public List<Integer> table(int number) {
        return master(number).packs().stream()
                .map(LinkPack::uid)
                .map(uid -> units.stream()
                        .filter(unit -> unit.identity.uid().equals(uid))
                        .mapToInt(unit -> unit.number)
                        .findFirst()
                        .orElse(0))
                .toList();
    }

    /**
     * Returns everything that was reported.
     *
     * @return the reports in order
     */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /**
     * Returns whether something of a kind was reported.
     *
     * @param kind the kind
     * @return true when it was
     */
    public boolean reported(ReportKind kind) {
        return reports.stream().anyMatch(report -> report.kind() == kind);
    }

    /**
     * Returns whenever two packs held one address in one epoch on one bus.
     *
     * @return what happened, or nothing
     */
    public List<String> duplicates() {
        return List.copyOf(duplicates);
    }

    /**
     * Runs on.
     *
     * @param timeNanos until when
     */
    public void runUntil(long timeNanos) {
        while (step(timeNanos)) {
            // Everything happens in step.
        }
        now = timeNanos;
    }

    /**
     * Runs until the master has ended its work, in RUN, FAULT, CONFLICT or OFF.
     *
     * @param number the master
     * @param limitNanos the time at which to give up
     * @return the master's state
     */
    public MasterState runUntilSettled(int number, long limitNanos) {
        while (true) {
            LinkMaster master = unit(number).asMaster();
            MasterState state = master == null ? MasterState.OFF : master.state();
            boolean settled = state == MasterState.RUN
                    || state == MasterState.FAULT
                    || state == MasterState.CONFLICT
                    || (state == MasterState.OFF && !plan.isEmpty() && plan.peek().time > now + 1);
            if ((settled && now > 0) || !step(limitNanos)) {
                return state;
            }
        }
    }

    // Inside.

    private boolean step(long limit) {
        SimUnit next = null;
        long due = plan.isEmpty() ? Long.MAX_VALUE : plan.peek().time;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).due < due) {
                next = units.get(i);
                due = next.due;
            }
        }
        if (due > limit) {
            return false;
        }
        now = Math.max(now, due);
        if (next == null) {
            plan.poll().action.run();
        } else if (next.node != null) {
            perform(next, next.node.onTimeout(now));
        }
        return true;
    }

    private SimUnit unit(int number) {
        return units.get(number - 1);
    }

    private static int address(SimUnit unit) {
        LinkSlave slave = unit.asSlave();
        if (slave != null) {
            return slave.state().isCoded() && slave.state() != SlaveState.MUTE ? slave.address() : 0;
        }
        return unit.asMaster() == null ? 0 : 1;
    }

    private void power(SimUnit unit, boolean on) {
        if (on == (unit.node != null) || (on && unit.dead)) {
            return;
        }
        unit.life++;
        unit.driven = false;
        unit.wanted = false;
        unit.due = Long.MAX_VALUE;
        tell(unit, LinkEvent.Kind.ACT, on ? "power on" : "power off");
        if (on) {
            LinkNode node = unit.master
                    ? new LinkMaster(settings.profile(), unit.identity, timers, unit.memory, random.nextLong())
                    : new LinkSlave(unit.identity, timers);
            if (node instanceof LinkSlave slave) {
                slave.measure(new Measurements(51_200, 0, 500, 1000, 3205, 3195, 250, 240, 0));
            } else if (node instanceof LinkMaster master) {
                master.measure(51_200);
            }
            unit.in = InLevel.OPEN;
            unit.out = OutLevel.OPEN;
            unit.node = node;
            perform(unit, node.onPower(now));
        } else {
            unit.node = null;
        }
        readLines();
    }

    private void wire() {
        for (SimUnit unit : units) {
            unit.drivesIn.clear();
            unit.joinedOut.clear();
            unit.outHasInput = false;
            unit.segment = unit.number;
        }
        for (LinkCable cable : cables) {
            SimUnit a = unit(cable.unitA());
            SimUnit b = unit(cable.unitB());
            if (cable.enable()) {
                join(a, cable.outA(), b, cable.outB());
                join(b, cable.outB(), a, cable.outA());
            }
            if (cable.pair()) {
                int from = b.segment;
                units.stream().filter(unit -> unit.segment == from).forEach(unit -> unit.segment = a.segment);
            }
        }
    }

    private static void join(SimUnit unit, boolean out, SimUnit other, boolean otherOut) {
        if (!out && otherOut) {
            unit.drivesIn.add(other);
        } else if (out && otherOut) {
            unit.joinedOut.add(other);
        } else if (out) {
            unit.outHasInput = true;
        }
    }

    private void readLines() {
        for (SimUnit unit : units) {
            LinkNode node = unit.node;
            if (node == null) {
                continue;
            }
            InLevel in = unit.readIn();
            OutLevel out = unit.readOut();
            if (in != unit.in || out != unit.out) {
                unit.in = in;
                unit.out = out;
                tell(unit, LinkEvent.Kind.LINE, "IN " + in + ", OUT " + out);
                perform(unit, node.onLine(in, out, now));
            }
        }
    }

    /** Hands a frame that came over CAN to a battery. */
    void receive(SimUnit unit, Frame frame) {
        LinkNode node = unit.node;
        if (node != null) {
            perform(unit, node.onFrame(frame, now));
        }
    }

    /** Lets a battery hear a bus error. */
    void disturb(SimUnit unit) {
        LinkNode node = unit.node;
        if (node != null) {
            perform(unit, node.onNoise(now));
        }
    }

    void tellFrame(SimUnit unit, Frame frame, long start, boolean collided) {
        if (observer != null) {
            observer.accept(new LinkEvent(
                    start, unit.number, LinkEvent.Kind.FRAME, frame.type().name(), frame, now - start, collided));
        }
    }

    void tellNoise(SimUnit unit, SimUnit sender) {
        tell(unit, LinkEvent.Kind.NOISE, "hears battery " + sender.number + " damaged");
    }

    /** Hands bytes to a battery. */
    void receive(SimUnit unit, byte[] bytes) {
        LinkNode node = unit.node;
        if (node != null) {
            perform(unit, node.onBytes(bytes, 0, bytes.length, now));
        }
    }

    private void perform(SimUnit unit, List<LinkAction> actions) {
        for (int i = 0; i < actions.size(); i++) {
            perform(unit, actions.get(i));
        }
        LinkNode node = unit.node;
        if (node != null) {
            unit.due = node.deadline().orElse(Long.MAX_VALUE);
        }
        check(unit);
    }

    private void perform(SimUnit unit, LinkAction action) {
        int life = unit.life;
        if (action instanceof LinkAction.Send send) {
            long latency = unit.master || settings.latencyNanos() == 0 ? 0 : random.nextLong(settings.latencyNanos());
            at(Math.max(now, send.notBeforeNanos()) + latency, () -> {
                if (unit.life == life && !lost.test(unit.number, send.frame())) {
                    if (can) {
                        canBus.send(unit, send.frame(), now);
                    } else {
                        transmit(unit, send.frame().toWire(), send.frame());
                    }
                }
            });
        } else if (action instanceof LinkAction.DriveOut drive) {
            unit.wanted = drive.active();
            at(now + random.nextLong(ENABLE_DELAY), () -> {
                if (unit.life == life && unit.driven != unit.wanted) {
                    unit.driven = unit.wanted;
                    readLines();
                }
            });
        } else if (action instanceof LinkAction.Raise raise) {
            reports.add(raise.report());
            tell(unit, LinkEvent.Kind.REPORT, raise.report().toString());
        } else if (action instanceof LinkAction.Remember remember) {
            LinkMemory memory = remember.memory();
            unit.memory = memory;
        }
    }

    private void transmit(SimUnit unit, byte[] bytes, @Nullable Frame frame) {
        long end = now + timers.airtime(bytes.length);
        SimBus.Transmission sent = bus.begin(unit, now, end, bytes);
        at(end, () -> {
            if (frame != null) {
                tellFrame(unit, frame, sent.start(), sent.collided());
            }
            bus.end(sent);
        });
    }

    private void babble(SimUnit unit) {
        byte[] noise = new byte[BABBLE_BYTES];
        random.nextBytes(noise);
        transmit(unit, noise, null);
        at(now + timers.airtime(noise.length), () -> {
            if (unit.babbles) {
                babble(unit);
            }
        });
    }

    /** Looks for a pack with the same address, and notes a change of state. */
    private void check(SimUnit unit) {
        LinkSlave slave = unit.asSlave();
        if (slave != null) {
            long held = address(unit) | (long) slave.epoch() << 8;
            if (held != unit.lastAddressCheck) {
                unit.lastAddressCheck = held;
                lookForDuplicate(unit, slave);
            }
        }
        if (observer != null) {
            LinkMaster master = unit.asMaster();
            String state = slave != null
                    ? slave.state() + (slave.address() == 0 ? "" : " " + slave.address())
                    : master != null ? master.state().toString() : "";
            if (!state.equals(unit.stateTold) && unit.node != null) {
                unit.stateTold = state;
                tell(unit, LinkEvent.Kind.STATE, state);
            }
        }
    }

    private void lookForDuplicate(SimUnit unit, LinkSlave slave) {
        int address = address(unit);
        if (address == 0) {
            return;
        }
        for (SimUnit other : units) {
            LinkSlave twin = other.asSlave();
            if (twin != null
                    && other != unit
                    && other.segment == unit.segment
                    && address(other) == address
                    && twin.epoch() == slave.epoch()) {
                duplicates.add("at " + now + " ns batteries " + unit.number + " and " + other.number
                        + " both hold address " + address);
            }
        }
    }

    private void tell(SimUnit unit, LinkEvent.Kind kind, String text) {
        if (observer != null) {
            observer.accept(LinkEvent.of(now, unit.number, kind, text));
        }
    }
}
