package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkPack;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.PackIdentity;
import dev.bmslink.rs485.link.Report;
import dev.bmslink.rs485.link.ReportKind;
import dev.bmslink.rs485.link.Uid;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * A chain of batteries in virtual time.
 *
 * <p>Batteries are numbered from 1 in the order of a right wiring; battery 1 is the master unless something else is
 * said. Times are nanoseconds since the beginning.
 */
public final class LinkSimulation {
    private final ChainRun run;
    private final List<SimUnit> units;
    private final Timeline timeline;
    private List<LinkCable> cables;

    /**
     * Creates a chain whose packs behind the master get power at random times within the settings' limit.
     *
     * @param settings the chain
     */
    public LinkSimulation(LinkSettings settings) {
        this.run = new ChainRun(settings);
        this.units = run.units;
        this.timeline = run.timeline;
        this.cables = settings.cables();
        int capabilities = PackIdentity.MAY_BE_MASTER
                | (settings.threeLevels() ? PackIdentity.THREE_LEVELS | PackIdentity.READ_BACK : 0);
        for (int number = 1; number <= settings.units(); number++) {
            Uid uid = Uid.ofAscii("P%07d".formatted(run.random.nextInt(1_000_000) * 10 + number % 10));
            units.add(new SimUnit(number, PackIdentity.of(uid, capabilities)));
        }
        unit(1).master = true;
        for (SimUnit unit : units) {
            at(
                    unit.master || settings.bootNanos() == 0 ? 0 : run.random.nextLong(settings.bootNanos()),
                    () -> run.power(unit, true));
        }
        Wiring.connect(units, cables);
    }

    private SimUnit unit(int number) {
        return units.get(number - 1);
    }

    // What can be done to the chain.

    /**
     * Watches everything that happens from now on.
     *
     * @param watcher receives the events in order
     */
    public void observe(Consumer<LinkEvent> watcher) {
        run.journal.observe(watcher);
    }

    /**
     * Loses frames on the bus, without leaving noise.
     *
     * @param which asked for every frame with the number of the battery that sends it; true loses it
     */
    public void lose(BiPredicate<Integer, Frame> which) {
        run.lost = which;
    }

    /**
     * Plans something.
     *
     * @param timeNanos when
     * @param action what
     */
    public void at(long timeNanos, Runnable action) {
        timeline.at(timeNanos, action);
    }

    /**
     * Presses the button of a battery long enough.
     *
     * @param number the battery
     */
    public void press(int number) {
        SimUnit unit = unit(number);
        LinkMaster master = unit.asMaster();
        run.tell(unit, LinkEvent.Kind.ACT, "long press");
        if (master != null) {
            run.perform(unit, master.onLongPress(timeline.now()));
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
            run.perform(unit, master.onRecode(timeline.now()));
        }
    }

    /**
     * Gives or takes the power of a battery.
     *
     * @param number the battery
     * @param on whether it has power
     */
    public void power(int number, boolean on) {
        run.power(unit(number), on);
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
        run.readLines();
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
            run.babble(unit);
        }
    }

    /**
     * Plugs other cables.
     *
     * @param wiring all cables from now on
     */
    public void plug(List<LinkCable> wiring) {
        cables = List.copyOf(wiring);
        Wiring.connect(units, cables);
        run.readLines();
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
        return timeline.now();
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
        return units.stream().map(AddressWatch::address).toList();
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
        return List.copyOf(run.journal.reports());
    }

    /**
     * Returns whether something of a kind was reported.
     *
     * @param kind the kind
     * @return true when it was
     */
    public boolean reported(ReportKind kind) {
        return run.journal.reports().stream().anyMatch(report -> report.kind() == kind);
    }

    /**
     * Returns whenever two packs held one address in one epoch on one bus.
     *
     * @return what happened, or nothing
     */
    public List<String> duplicates() {
        return run.addresses.duplicates();
    }

    /**
     * Runs on.
     *
     * @param timeNanos until when
     */
    public void runUntil(long timeNanos) {
        while (run.step(timeNanos)) {
            // Everything happens in step.
        }
        timeline.moveTo(timeNanos);
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
                    || (state == MasterState.OFF
                            && timeline.due() != Timeline.NEVER
                            && timeline.due() > timeline.now() + 1);
            if ((settled && timeline.now() > 0) || !run.step(limitNanos)) {
                return state;
            }
        }
    }
}
