package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.FrameFault;
import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.message.ChargeLimits;
import dev.bmslink.rs485.ascii.message.Contents;
import dev.bmslink.rs485.ascii.node.StackEvent.Discarded;
import dev.bmslink.rs485.ascii.node.StackEvent.LimitsExpired;
import dev.bmslink.rs485.ascii.node.StackEvent.LimitsSet;
import dev.bmslink.rs485.ascii.node.StackEvent.ShutDown;
import dev.bmslink.rs485.ascii.node.StackEvent.Transmit;
import dev.bmslink.rs485.ascii.node.StackEvent.TurnedOff;
import dev.bmslink.rs485.line.LineCounters;
import dev.bmslink.rs485.line.LineNode;
import dev.bmslink.rs485.line.Transmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A master and its slaves as a host sees them: the master answers for all.
 *
 * <p>Every method takes the time in nanoseconds of one monotonic clock and returns what happened, in order; a
 * {@link Transmit} is to be sent at once. Call {@link #onTimeout} at {@link #deadline}; an early or late call is harmless.
 * A request that comes before the answer to the last one takes its place. Not thread-safe.
 */
public final class Stack implements LineNode<StackEvent> {

    private final StackOptions options;
    private final Answerer answerer;
    private final FrameDecoder decoder = new FrameDecoder(this::onFrame);
    private final Map<Integer, Long> limitsUntil = new HashMap<>();
    private final Set<Integer> off = new HashSet<>();
    private List<StackEvent> events = new ArrayList<>();
    private @Nullable Answer pending;
    private long due;
    private long now;
    private long frames;
    private long faults;

    /** A reply and what happens once it is sent. */
    record Answer(Frame frame, @Nullable StackEvent after) {}

    /**
     * Creates a stack.
     *
     * @param options what it is
     * @param source where it has its values from
     * @param nowNanos the time
     */
    public Stack(StackOptions options, PackSource source, long nowNanos) {
        this.options = options;
        this.answerer = new Answerer(options, source);
        this.now = nowNanos;
    }

    @Override
    public List<StackEvent> onBytes(byte[] characters, int offset, int count, long nowNanos) {
        advance(nowNanos);
        decoder.onBytes(characters, offset, count);
        return taken();
    }

    @Override
    public List<StackEvent> onTimeout(long nowNanos) {
        advance(nowNanos);
        return taken();
    }

    @Override
    public OptionalLong deadline() {
        OptionalLong limits =
                limitsUntil.values().stream().mapToLong(Long::longValue).min();
        if (pending == null) {
            return limits;
        }
        return OptionalLong.of(limits.isPresent() ? Math.min(due, limits.getAsLong()) : due);
    }

    @Override
    public @Nullable Transmission transmission(StackEvent event) {
        return event instanceof Transmit transmit
                ? new Transmission(transmit.frame().encode(), now)
                : null;
    }

    @Override
    public LineCounters counters() {
        return new LineCounters(frames, faults, decoder.skipped());
    }

    /** Switches everything on again, as a press of the master's button does. */
    public void turnOn() {
        off.clear();
    }

    private List<StackEvent> taken() {
        List<StackEvent> result = List.copyOf(events);
        events = new ArrayList<>();
        return result;
    }

    private void advance(long nowNanos) {
        now = Math.max(now, nowNanos);
        Iterator<Map.Entry<Integer, Long>> limits = limitsUntil.entrySet().iterator();
        while (limits.hasNext()) {
            Map.Entry<Integer, Long> entry = limits.next();
            if (now >= entry.getValue()) {
                limits.remove();
                events.add(new LimitsExpired(entry.getKey()));
            }
        }
        if (pending != null && now >= due) {
            Answer answer = pending;
            pending = null;
            events.add(new Transmit(answer.frame()));
            if (answer.after() != null) {
                apply(answer.after());
            }
        }
    }

    private void apply(StackEvent event) {
        if (event instanceof TurnedOff turnedOff) {
            off.add(turnedOff.pack());
        } else if (event instanceof ShutDown) {
            for (int i = 0; i < options.packs(); i++) {
                off.add(options.address(i).adr());
            }
        }
        events.add(event);
    }

    private void onFrame(Received received) {
        Frame frame = received.frame();
        frames += received.isUsable() ? 1 : 0;
        faults += received.isUsable() ? 0 : 1;
        if (frame == null) {
            discard(received);
            return;
        }
        int master = Address.master(options.group()).adr();
        boolean ours = frame.address() >= master && frame.address() < master + options.packs();
        if (!ours || off.contains(master) || off.contains(frame.address())) {
            events.add(new Discarded((ours ? "switched off: " : "for another address: ") + frame));
            return;
        }
        ReturnCode damage = damage(received);
        if (damage != null) {
            discard(received);
            answer(answerer.refusal(damage, frame));
        } else if (!received.isUsable()) {
            discard(received);
        } else {
            Command command = Command.of(frame.code()).orElse(null);
            answer(answerer.answer(frame, command));
            if (command == Command.SET_LIMITS) {
                keepLimits(frame);
            }
        }
    }

    private void discard(Received received) {
        events.add(new Discarded(received.faults().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static @Nullable ReturnCode damage(Received received) {
        for (FrameFault fault : received.faults()) {
            if (fault.kind() == FrameFault.Kind.CHECKSUM) {
                return ReturnCode.CHECKSUM;
            }
            if (fault.kind() == FrameFault.Kind.LENGTH_CHECKSUM) {
                return ReturnCode.LENGTH_CHECKSUM;
            }
        }
        return null;
    }

    private void answer(Answer answer) {
        pending = answer;
        due = now + options.answerNanos();
    }

    private void keepLimits(Frame frame) {
        Contents.Outcome outcome = Contents.request(frame, Command.SET_LIMITS);
        boolean accepted = pending != null && pending.frame().code() == ReturnCode.NORMAL.code();
        if (outcome.content() != null && accepted) {
            ChargeLimits limits = ChargeLimits.of(outcome.content().head());
            limitsUntil.put(limits.pack(), now + Timing.LIMITS_VALID_NANOS);
            events.add(new LimitsSet(limits));
        }
    }
}
