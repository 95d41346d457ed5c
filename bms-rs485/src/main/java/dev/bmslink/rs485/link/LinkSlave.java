package dev.bmslink.rs485.link;

import static dev.bmslink.rs485.link.LinkTimers.HEARTBEAT_LOSS;
import static dev.bmslink.rs485.link.LinkTimers.LEASE;
import static dev.bmslink.rs485.link.LinkTimers.SECOND;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.AssignAck;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.CodingMessage.ConfirmAck;
import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.QuietAck;
import dev.bmslink.rs485.link.MasterMessage.Nak;
import dev.bmslink.rs485.link.RunningMessage.Info;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import dev.bmslink.rs485.link.RunningMessage.Pong;
import dev.bmslink.rs485.link.RunningMessage.ReleaseAck;
import dev.bmslink.rs485.link.RunningMessage.SetOut;
import dev.bmslink.rs485.link.RunningMessage.SetOutAck;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pack behind the master: {@link SlaveRule} is what it does. It never sends unasked. */
public final class LinkSlave extends LinkNode {
    private static final Measurements NOTHING_MEASURED = new Measurements(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final PackIdentity self;
    private final LinkTimers timers;
    private final EnableInput input;
    private final EpochChanges epochChanges = new EpochChanges();

    private SlaveState state = SlaveState.BOOT;
    private int address = Addresses.NONE;
    private int epoch;
    private int flags = IAm.COLD_BOOT;
    private Measurements measurements = NOTHING_MEASURED;

    private OutLevel readBack = OutLevel.OPEN;
    private boolean raiseOut;
    private boolean driven;
    private boolean inChanged;
    private boolean outChanged;

    private long quietEnd;
    private long tentativeEnd = NEVER;
    private long masterHeardAt;
    private @Nullable KeptAnswer kept;

    /**
     * Creates a pack without power.
     *
     * @param self what it is
     * @param timers the times of its line
     */
    public LinkSlave(PackIdentity self, LinkTimers timers) {
        this.self = self;
        this.timers = timers;
        this.input = new EnableInput(self.threeLevels());
    }

    @Override
    public List<LinkAction> onPower(long nowNanos) {
        now = nowNanos;
        masterHeardAt = nowNanos;
        dispatch(SlaveEvent.STARTED, null);
        step();
        return taken();
    }

    /**
     * Sets what the next telemetry says.
     *
     * @param measured what the pack measures
     */
    public void measure(Measurements measured) {
        measurements = measured;
    }

    /**
     * Returns the state.
     *
     * @return the state
     */
    public SlaveState state() {
        return state;
    }

    /**
     * Returns the address.
     *
     * @return the address, 0 when it has none
     */
    public int address() {
        return address;
    }

    /**
     * Returns the epoch.
     *
     * @return the epoch, 0 when none was heard
     */
    public int epoch() {
        return epoch;
    }

    /**
     * Returns the port byte.
     *
     * @return the levels
     */
    public Ports ports() {
        return Ports.of(input.level(), inChanged, self.readBack() ? readBack : OutLevel.OPEN, driven, outChanged);
    }

    @Override
    void lineReads(InLevel in, OutLevel out) {
        if (out != readBack) {
            readBack = out;
            outChanged = state.isCoded();
        }
        if (input.set(in, now)) {
            dispatch(SlaveEvent.DISABLED, null);
            gate();
        }
    }

    @Override
    void step() {
        if (input.rises(now)) {
            dispatch(SlaveEvent.ENABLED, null);
            gate();
        }
        if (tentativeEnd != NEVER && now - tentativeEnd >= 0) {
            dispatch(SlaveEvent.TENTATIVE_OVER, null);
        }
        if (state == SlaveState.ORPHAN) {
            if (now - masterHeardAt >= LEASE) {
                dispatch(SlaveEvent.LEASE_OVER, null);
            }
        } else if (state.isCoded() && now - masterHeardAt >= HEARTBEAT_LOSS) {
            dispatch(SlaveEvent.MASTER_SILENT, null);
        }
    }

    @Override
    long due() {
        long due = Math.min(input.deadline(), tentativeEnd);
        return switch (state) {
            case CODED, RUN -> Math.min(due, masterHeardAt + HEARTBEAT_LOSS);
            case ORPHAN -> Math.min(due, masterHeardAt + LEASE);
            default -> due;
        };
    }

    @Override
    public void onFault(LinkFault fault) {
        // Damaged frames are dropped; whoever asked asks again.
    }

    @Override
    public void onFrame(Frame frame) {
        if (state == SlaveState.BOOT) {
            return;
        }
        if (frame.source() == Addresses.MASTER) {
            fromMaster(frame);
        } else if (address != Addresses.NONE && frame.source() == address && frame.epoch() == epoch) {
            dispatch(SlaveEvent.OWN_ADDRESS_HEARD, frame);
        } else if (Addresses.isTool(frame.source())
                && frame.type() == MessageType.GET_INFO
                && frame.destination() == address) {
            dispatch(hearing().addressed(frame), frame);
        }
    }

    private void fromMaster(Frame frame) {
        if (frame.epoch() != 0 && frame.epoch() != epoch) {
            if (epochChanges.count(now)) {
                dispatch(SlaveEvent.EPOCHS_ALTERNATE, null);
            }
            dispatch(SlaveEvent.EPOCH_CHANGED, frame);
        }
        if (frame.epoch() != 0) {
            masterHeardAt = now;
        }
        SlaveEvent event = hearing().fromMaster(frame);
        if (event != null) {
            dispatch(event, frame);
        }
    }

    private SlaveHearing hearing() {
        return new SlaveHearing(self.uid(), address, epoch, kept, now);
    }

    private void dispatch(SlaveEvent event, @Nullable Frame frame) {
        for (SlaveRule rule : SlaveRule.asTable().cell(state, event).rules()) {
            take(rule, frame);
        }
    }

    private void take(SlaveRule rule, @Nullable Frame frame) {
        switch (rule) {
            case S1, S2, S3, S14 -> {}
            case S3T, S11 -> drop();
            case S4, S5, S21 -> {
                drop();
                quietEnd = now;
                epoch = frame == null ? epoch : frame.epoch();
            }
            case S6, S7 -> introduce(frame);
            case S9 -> {
                drop();
                introduce(frame);
            }
            case S10 -> assign(frame);
            case S12 -> confirm(frame);
            case S13 -> keep(frame, confirmAck());
            case S15, S15O -> keep(frame, serve(frame));
            case S15N -> refuse(frame, Nak.WRONG_STATE);
            case S15U -> refuse(frame, Nak.UID_MISMATCH);
            case S16 -> {
                answer(frame, address, new ReleaseAck());
                drop();
            }
            case S17 -> {}
            case S18 -> {
                drop();
                flags |= IAm.LEASE_OVER;
            }
            case S19 -> inChanged = true;
            case S20 -> flags |= IAm.DUPLICATE_SEEN;
            case S22 -> act(new LinkAction.Send(Objects.requireNonNull(kept).answer(), now + timers.turnMinNanos()));
            case S24 -> flags |= IAm.TWO_MASTERS;
            case S25 -> quiet(frame);
            case S8, S23 -> {}
        }
        if (!rule.to().isEmpty()) {
            SlaveState bare = input.active() ? SlaveState.ELIGIBLE : SlaveState.UNASSIGNED;
            state = rule.to().size() == 1 ? rule.to().iterator().next() : bare;
            gate();
        }
    }

    private void gate() {
        boolean drives = state.isCoded() && raiseOut && input.active();
        if (drives != driven) {
            driven = drives;
            act(new LinkAction.DriveOut(drives));
        }
    }

    private void drop() {
        address = Addresses.NONE;
        tentativeEnd = NEVER;
        raiseOut = false;
        kept = null;
    }

    private void introduce(@Nullable Frame frame) {
        if (now - quietEnd >= 0) {
            answer(
                    frame,
                    Addresses.NONE,
                    new IAm(self.uid(), self.capabilities(), self.model(), self.firmware(), ports(), flags));
        }
    }

    private void assign(@Nullable Frame frame) {
        if (frame != null && frame.message() instanceof Assign assign) {
            boolean allowed = Addresses.isSlave(assign.address());
            if (allowed) {
                drop();
                address = assign.address();
                tentativeEnd = now + LinkTimers.TENTATIVE;
            }
            answer(frame, assign.address(), new AssignAck(self.uid(), assign.address(), allowed ? 0 : Nak.VALUE));
        }
    }

    private void confirm(@Nullable Frame frame) {
        if (frame != null && frame.message() instanceof Confirm confirm) {
            tentativeEnd = NEVER;
            inChanged = false;
            outChanged = false;
            flags = 0;
            raiseOut = (confirm.flags() & Confirm.RAISE_OUT) != 0;
            state = SlaveState.CODED;
            gate();
            keep(frame, confirmAck());
        }
    }

    private ConfirmAck confirmAck() {
        return new ConfirmAck(address, ports(), flags);
    }

    private Message serve(@Nullable Frame frame) {
        Message request = frame == null ? new RunningMessage.Poll(0) : frame.message();
        if (request instanceof Ping) {
            return new Pong(self.uid(), ports(), state.code());
        }
        if (request instanceof RunningMessage.GetInfo) {
            return new Info(
                    self.uid(),
                    self.model(),
                    self.firmware(),
                    self.hardware(),
                    self.capacityDeciAmpHours(),
                    self.cells(),
                    self.capabilities());
        }
        if (request instanceof SetOut setOut) {
            raiseOut = setOut.on() != 0;
            gate();
            return new SetOutAck(ports());
        }
        return new Telemetry(measurements, ports(), state.code());
    }

    private void quiet(@Nullable Frame frame) {
        if (frame != null && frame.message() instanceof Quiet quiet) {
            quietEnd = now + quiet.seconds() * SECOND;
            answer(frame, address, new QuietAck(self.uid()));
        }
    }

    private void refuse(@Nullable Frame frame, int reason) {
        if (frame != null) {
            answer(frame, address, new Nak(frame.type().code(), reason));
        }
    }

    private void keep(@Nullable Frame frame, Message message) {
        Frame sent = answer(frame, address, message);
        if (frame != null && sent != null) {
            kept = new KeptAnswer(sent, frame.type().code(), now);
        }
    }

    private @Nullable Frame answer(@Nullable Frame request, int source, Message message) {
        if (request == null) {
            return null;
        }
        Frame frame = new Frame(request.seq(), request.epoch(), request.source(), source, message);
        act(new LinkAction.Send(frame, now + timers.turnMinNanos()));
        return frame;
    }
}
