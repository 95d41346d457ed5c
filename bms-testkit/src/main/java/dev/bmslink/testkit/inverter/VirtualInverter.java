package dev.bmslink.testkit.inverter;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.node.Allowance;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.node.InverterReadings;
import dev.bmslink.can.node.NodeEvent;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.Demand;
import dev.bmslink.testkit.device.DeviceEvent;
import dev.bmslink.testkit.device.PowerPort;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inverter with sun and load that hears a battery over a profile. What the battery allows is the answer of its
 * {@link InverterNode}; what it takes is between that and what sun and load leave, unless it {@link Misbehaviour misbehaves}.
 *
 * <p>Not safe for use by several threads.
 */
public final class VirtualInverter implements Machine<CanFrame>, PowerPort {

    private static final double BUS_VOLTS = 400;
    private static final double CELSIUS = 25;
    /** Part of the allowed current with which it charges from the grid when the battery asks for it; ours. */
    private static final double GRID_PART = 0.5;

    private final InverterNode node;
    private final DayProfile day;
    private final Questions questions;
    private final BitRateHunt hunt = new BitRateHunt();
    private final Set<Misbehaviour> faults = EnumSet.noneOf(Misbehaviour.class);
    private final Map<Integer, CanFrame> firstSent = new HashMap<>();
    private final Map<Integer, Long> sentAt = new HashMap<>();
    private final List<DeviceEvent> events = new ArrayList<>();
    private long delayNanos;
    private long now;
    private long errors;
    private Allowance.@Nullable Reason charge;
    private Allowance.@Nullable Reason discharge;

    /**
     * Creates an inverter that has heard nothing.
     *
     * @param profile what the battery speaks
     * @param modules packs or modules of the battery, to ask for each where the profile has questions
     * @param day sun and load
     * @param nowNanos the time
     */
    public VirtualInverter(Profile profile, int modules, DayProfile day, long nowNanos) {
        this.node = new InverterNode(profile, 0, nowNanos);
        this.day = day;
        this.questions = Questions.of(profile, modules, nowNanos);
        this.now = nowNanos;
    }

    /**
     * Lets the inverter misbehave, or behave again.
     *
     * @param fault what it does wrong
     * @param active whether it does
     * @param nowNanos the time
     */
    public void misbehave(Misbehaviour fault, boolean active, long nowNanos) {
        if (active) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        if (fault == Misbehaviour.HUNTS) {
            if (active) {
                hunt.start(nowNanos);
            } else {
                hunt.stop();
            }
        }
        firstSent.clear();
        sentAt.clear();
    }

    /**
     * Sets the shortest time between two frames of one message while the inverter is {@link Misbehaviour#LATE}.
     *
     * @param nanos the delay
     */
    public void delay(long nanos) {
        delayNanos = nanos;
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        now = nowNanos;
        if (hunt.isOffRate(nowNanos)) {
            errors++;
            return;
        }
        if (hunt.locks()) {
            events.add(new DeviceEvent(nowNanos, "inverter", "found the bit rate"));
        }
        node.onFrame(frame, nowNanos);
    }

    @Override
    public void onTimeout(long nowNanos) {
        now = nowNanos;
        node.onTimeout(nowNanos);
        questions.ask(node, nowNanos);
        for (NodeEvent event = node.pollEvent(); event != null; event = node.pollEvent()) {
            events.add(DeviceEvent.of("inverter", event));
        }
    }

    @Override
    public @Nullable CanFrame poll() {
        for (CanFrame frame = node.poll(); frame != null; frame = node.poll()) {
            CanFrame sent = spoil(frame);
            if (sent != null) {
                return sent;
            }
        }
        return null;
    }

    private @Nullable CanFrame spoil(CanFrame frame) {
        if (faults.isEmpty()) {
            return frame;
        }
        Long last = sentAt.get(frame.word());
        boolean early = faults.contains(Misbehaviour.LATE) && last != null && now - last < delayNanos;
        if (faults.contains(Misbehaviour.SILENT) || hunt.isOffRate(now) || early) {
            return null;
        }
        sentAt.put(frame.word(), now);
        CanFrame sent = frame;
        if (faults.contains(Misbehaviour.STALE)) {
            sent = firstSent.computeIfAbsent(frame.word(), word -> frame);
        }
        return faults.contains(Misbehaviour.WRONG_BYTES)
                ? new CanFrame(sent.word(), sent.length(), ~sent.data())
                : sent;
    }

    @Override
    public long deadline() {
        return Math.min(node.deadline(), questions.deadline());
    }

    @Override
    public Demand demand(Instant time, long nowNanos, StateView told, double volts) {
        Allowance allowance = node.allowance(nowNanos);
        notice(allowance, nowNanos);
        node.setClock(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        if (volts < 1) {
            return Demand.NONE;
        }
        double wanted = (day.sunWatts(time) - day.loadWatts(time)) / volts;
        StateView heard = node.state();
        if (heard.isSet(Request.FORCED_CHARGE) || heard.isSet(Request.FULL_CHARGE)) {
            wanted = Math.max(wanted, GRID_PART * allowance.chargeAmps());
        }
        double amps = wanted;
        double maxVolts = allowance.chargeVolts();
        double minVolts = allowance.dischargeVolts();
        if (faults.contains(Misbehaviour.IGNORES_LIMITS)) {
            maxVolts = Double.POSITIVE_INFINITY;
            minVolts = 0;
        } else {
            amps = Math.max(-allowance.dischargeAmps(), Math.min(wanted, allowance.chargeAmps()));
        }
        node.setReadings(new InverterReadings(volts, amps, CELSIUS, BUS_VOLTS));
        return new Demand(
                amps,
                Double.isNaN(maxVolts) ? Double.POSITIVE_INFINITY : maxVolts,
                Double.isNaN(minVolts) ? 0 : minVolts);
    }

    private void notice(Allowance allowance, long nowNanos) {
        if (allowance.charge() != charge) {
            charge = allowance.charge();
            events.add(new DeviceEvent(nowNanos, "inverter", "may charge: " + words(allowance.charge())));
        }
        if (allowance.discharge() != discharge) {
            discharge = allowance.discharge();
            events.add(new DeviceEvent(nowNanos, "inverter", "may discharge: " + words(allowance.discharge())));
        }
    }

    private static String words(Allowance.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Returns the inverter's end of the profile.
     *
     * @return the node, with what it heard
     */
    public InverterNode node() {
        return node;
    }

    /**
     * Returns how many frames it could not read, because it was at another bit rate.
     *
     * @return the number of frames
     */
    public long errors() {
        return errors;
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
