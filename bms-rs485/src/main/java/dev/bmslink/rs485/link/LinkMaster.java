package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.MasterMessage.MasterClaim;
import dev.bmslink.rs485.link.MasterMessage.MasterConflict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The master of a chain: {@link MasterRule} is what it does.
 *
 * <p>It numbers the packs behind it in wiring order, then polls them. A node that is not the first of its chain refuses
 * to be the master.
 */
public final class LinkMaster extends LinkNode {
    final LinkProfile profile;
    final PackIdentity self;
    final LinkTimers timers;
    final Talk talk;

    final PackTable table = new PackTable();
    private final Set<Report> told = new HashSet<>();
    private final MasterElection election = new MasterElection(this);
    private final CommonRules common = new CommonRules(this, election);
    private final MasterResume resume = new MasterResume(this);
    private final MasterCoding coding = new MasterCoding(this);
    private final MasterRunning running = new MasterRunning(this);

    private MasterState state = MasterState.OFF;
    private MasterEvent event = MasterEvent.ENTERED;
    private long random;
    private long poweredAt;

    int epoch;
    boolean warm;

    @Nullable LinkMemory memory;

    InLevel in = InLevel.OPEN;
    OutLevel out = OutLevel.OPEN;
    boolean driven;
    boolean recodeAllowed = true;
    long pressedAt;
    long ownMilliVolts = -1;
    int restarts;

    /** The last frame from the master's address that this master did not send. */
    @Nullable Frame foreign;

    /**
     * Creates a master that is off.
     *
     * @param profile the product
     * @param self what it is
     * @param timers the times of its line
     * @param memory what it remembers, or null when it has no memory or was never a master
     * @param entropy a number that differs from node to node and from start to start
     */
    public LinkMaster(
            LinkProfile profile, PackIdentity self, LinkTimers timers, @Nullable LinkMemory memory, long entropy) {
        this.profile = profile;
        this.self = self;
        this.timers = timers;
        this.memory = memory;
        this.epoch = memory == null ? 0 : memory.epoch();
        this.random = entropy ^ self.uid().value();
        this.talk = new Talk(timers, new Mouth());
    }

    @Override
    public List<LinkAction> onPower(long nowNanos) {
        now = nowNanos;
        poweredAt = nowNanos;
        dispatch(MasterEvent.POWERED, null);
        step();
        return taken();
    }

    /**
     * The button was pressed as long as {@link LinkProfile#holdNanos} says.
     *
     * @param nowNanos the time
     * @return what is to be done
     */
    public List<LinkAction> onLongPress(long nowNanos) {
        now = nowNanos;
        pressedAt = nowNanos;
        dispatch(MasterEvent.LONG_PRESS, null);
        step();
        return taken();
    }

    /**
     * The user asks for a new coding session.
     *
     * @param nowNanos the time
     * @return what is to be done
     */
    public List<LinkAction> onRecode(long nowNanos) {
        now = nowNanos;
        dispatch(MasterEvent.RECODE, null);
        step();
        return taken();
    }

    /**
     * Says whether the stack may be coded anew now: its current is low, or its contactors are open.
     *
     * @param allowed whether it may
     */
    public void allowRecoding(boolean allowed) {
        recodeAllowed = allowed;
    }

    /**
     * Sets the master's own voltage, with which a pair compares.
     *
     * @param milliVolts the voltage in mV
     */
    public void measure(long milliVolts) {
        ownMilliVolts = milliVolts;
    }

    /**
     * Returns the state.
     *
     * @return the state
     */
    public MasterState state() {
        return state;
    }

    /**
     * Returns the epoch.
     *
     * @return the epoch, 0 before the first
     */
    public int epoch() {
        return epoch;
    }

    /**
     * Returns the numbered packs.
     *
     * @return the packs behind the master in the order of addresses
     */
    public List<LinkPack> packs() {
        return table.list();
    }

    // What comes in.

    @Override
    void heardActivity() {
        talk.hear(now);
    }

    @Override
    public void onFault(LinkFault fault) {
        if (fault.isNoise()) {
            talk.noise();
        }
    }

    @Override
    public void onFrame(Frame frame) {
        if (frame.source() != Addresses.MASTER) {
            talk.answer(frame, epoch, now);
            return;
        }
        foreign = frame;
        if (frame.message() instanceof MasterClaim) {
            dispatch(MasterEvent.CLAIM_HEARD, null);
        } else if (frame.message() instanceof MasterConflict) {
            dispatch(MasterEvent.CONFLICT_HEARD, null);
        } else {
            dispatch(MasterEvent.MASTER_HEARD, null);
        }
    }

    @Override
    void lineReads(InLevel newIn, OutLevel newOut) {
        out = self.readBack() ? newOut : OutLevel.OPEN;
        InLevel seen = self.threeLevels() ? newIn : newIn.degraded();
        boolean left = in == InLevel.OPEN && seen != InLevel.OPEN;
        in = seen;
        if (left) {
            dispatch(MasterEvent.IN_CHANGED, null);
        }
    }

    @Override
    void step() {
        talk.run(now);
    }

    @Override
    long due() {
        return talk.due();
    }

    /** What the talk asks for and tells. */
    private final class Mouth implements Talk.Owner {
        @Override
        public void send(Message message, int destination, int seq) {
            int used = message instanceof MasterClaim ? 0 : epoch;
            act(new LinkAction.Send(new Frame(seq, used, destination, Addresses.MASTER, message), now));
        }

        @Override
        public void ended(Exchange exchange, MasterEvent outcome) {
            dispatch(outcome, exchange);
        }

        @Override
        public void elapsed() {
            dispatch(MasterEvent.ELAPSED, null);
        }

        @Override
        public void busy(boolean tooLong) {
            if (tooLong) {
                dispatch(MasterEvent.BUSY, null);
            } else {
                report(ReportKind.BUS_BUSY, 0);
            }
        }

        @Override
        public boolean unfinished() {
            return dropUnfinished();
        }
    }

    // The table.

    private void dispatch(MasterEvent happened, @Nullable Exchange exchange) {
        event = happened;
        StateTable.Cell<MasterRule> cell = MasterRule.asTable().cell(state, happened);
        if (cell.kind() == StateTable.Kind.IGNORED) {
            return;
        }
        if (cell.kind() == StateTable.Kind.FAULT) {
            report(ReportKind.DEFECT, 0);
            return;
        }
        if (cell.rules().size() == 1 && common.handles(cell.rules().get(0))) {
            return;
        }
        switch (state) {
            case OFF, LISTEN, CLAIM, CONFLICT -> election.on(happened);
            case RESUME, AUDIT -> resume.on(happened, exchange);
            case RUN, FAULT -> running.on(happened, exchange);
            default -> coding.on(happened, exchange);
        }
    }

    /** Follows a rule: the only way to another state. */
    void take(MasterRule rule) {
        if (!rule.from().contains(state) || !rule.events().contains(event)) {
            throw new IllegalStateException(rule + " does not apply to " + event + " in " + state);
        }
        if (!rule.to().isEmpty()) {
            MasterState next = rule.to().iterator().next();
            if (next != state) {
                state = next;
                talk.clear();
                dispatch(MasterEvent.ENTERED, null);
            }
        }
    }

    // What all parts use.

    void resume(LinkMemory remembered) {
        resume.begin(remembered);
    }

    void report(ReportKind kind, int position, Uid... uids) {
        act(new LinkAction.Raise(Report.of(kind, position, uids)));
    }

    void report(ReportKind kind, int position, List<Uid> uids) {
        act(new LinkAction.Raise(new Report(kind, position, uids)));
    }

    void reportOnce(ReportKind kind, int position, Uid... uids) {
        Report report = Report.of(kind, position, uids);
        if (told.add(report)) {
            act(new LinkAction.Raise(report));
        }
    }

    void forgetReports() {
        told.clear();
    }

    void driveOut(boolean active) {
        if (driven != active) {
            driven = active;
            act(new LinkAction.DriveOut(active));
        }
    }

    void remember() {
        LinkMemory kept = new LinkMemory(epoch, table.uids());
        memory = kept;
        act(new LinkAction.Remember(kept));
    }

    int digest() {
        return table.digest(self.uid());
    }

    RunningMessage.Heartbeat heartbeat() {
        return new RunningMessage.Heartbeat(
                table.count(), state.code(), digest(), (now - poweredAt) / LinkTimers.SECOND & 0xFFFF_FFFFL);
    }

    /** A number from {@code min} to {@code max}, by SplitMix64. */
    long between(long min, long max) {
        random += 0x9E3779B97F4A7C15L;
        long mixed = (random ^ random >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return min + Long.remainderUnsigned(mixed ^ mixed >>> 31, max - min + 1);
    }
}
