package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.message.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;

/** A host and stacks on one line, in virtual time. */
final class VirtualLine {

    private static final long MILLI = 1_000_000;
    private static final int MAX_STEPS = 200_000;
    private static final int MAX_PIECE = 40;

    /**
     * How bad the line is.
     *
     * @param loss probability that a frame is lost
     * @param corruption probability that one character of a frame is changed
     * @param duplication probability that a frame comes twice
     * @param noise probability of noise before a frame
     * @param maxDelayMillis the greatest delay of a frame
     */
    record Quality(double loss, double corruption, double duplication, double noise, int maxDelayMillis) {
        static final Quality PERFECT = new Quality(0, 0, 0, 0, 0);
    }

    private record Delivery(long at, long order, boolean toHost, byte[] characters) {}

    final Host host;
    final List<HostEvent> hostEvents = new ArrayList<>();
    final List<StackEvent> stackEvents = new ArrayList<>();
    final List<Frame> onTheWire = new ArrayList<>();
    private final List<Stack> stacks;
    private final Timing timing;
    private final Quality quality;
    private final Random random;
    private final PriorityQueue<Delivery> deliveries =
            new PriorityQueue<>(Comparator.comparingLong(Delivery::at).thenComparingLong(Delivery::order));
    private long order;
    long now;

    VirtualLine(Timing timing, Host host, List<Stack> stacks, Quality quality, long seed) {
        this.timing = timing;
        this.host = host;
        this.stacks = stacks;
        this.quality = quality;
        this.random = new Random(seed);
    }

    void ask(Request request) {
        onHost(host.ask(request, now));
    }

    void repeat(Request request, long periodMillis) {
        onHost(host.repeat(request, periodMillis * MILLI, now));
    }

    /** Puts characters on the line at once. */
    void toHost(byte[] characters) {
        deliveries.add(new Delivery(now, order++, true, characters));
    }

    void toStacks(byte[] characters) {
        deliveries.add(new Delivery(now, order++, false, characters));
    }

    /** Runs until nothing is asked any more. */
    void runToIdle() {
        for (int step = 0; step < MAX_STEPS; step++) {
            if (host.isIdle() && deliveries.isEmpty()) {
                return;
            }
            step(Long.MAX_VALUE);
        }
        throw new AssertionError("no end after " + MAX_STEPS + " steps: " + hostEvents);
    }

    void runFor(long millis) {
        long end = now + millis * MILLI;
        for (int step = 0; step < MAX_STEPS && now < end; step++) {
            step(end);
        }
    }

    private void step(long limit) {
        long next = limit;
        if (!deliveries.isEmpty()) {
            next = Math.min(next, deliveries.peek().at());
        }
        next = earlier(next, host.deadline());
        for (Stack stack : stacks) {
            next = earlier(next, stack.deadline());
        }
        if (next == Long.MAX_VALUE) {
            throw new AssertionError("nothing will ever happen");
        }
        now = Math.max(now, next);
        while (!deliveries.isEmpty() && deliveries.peek().at() <= now) {
            deliver(deliveries.remove());
        }
        onHost(host.onTimeout(now));
        stacks.forEach(stack -> onStack(stack.onTimeout(now)));
    }

    private static long earlier(long time, OptionalLong deadline) {
        return deadline.isPresent() ? Math.min(time, deadline.getAsLong()) : time;
    }

    private void deliver(Delivery delivery) {
        byte[] characters = delivery.characters();
        if (delivery.toHost()) {
            onHost(host.onBytes(characters, 0, characters.length, now));
        } else {
            stacks.forEach(stack -> onStack(stack.onBytes(characters, 0, characters.length, now)));
        }
    }

    private void onHost(List<HostEvent> events) {
        hostEvents.addAll(events);
        for (HostEvent event : events) {
            if (event instanceof HostEvent.Transmit transmit) {
                send(transmit.frame(), false);
            }
        }
    }

    private void onStack(List<StackEvent> events) {
        stackEvents.addAll(events);
        for (StackEvent event : events) {
            if (event instanceof StackEvent.Transmit transmit) {
                send(transmit.frame(), true);
            }
        }
    }

    /** Frames come in pieces, with the pauses of a real line. */
    private void send(Frame frame, boolean toHost) {
        onTheWire.add(frame);
        if (random.nextDouble() < quality.loss) {
            return;
        }
        int copies = random.nextDouble() < quality.duplication ? 2 : 1;
        long at = now + (quality.maxDelayMillis == 0 ? 0 : random.nextInt(quality.maxDelayMillis) * MILLI);
        if (random.nextDouble() < quality.noise) {
            byte[] noise = new byte[1 + random.nextInt(20)];
            random.nextBytes(noise);
            deliveries.add(new Delivery(at, order++, toHost, noise));
        }
        for (int copy = 0; copy < copies; copy++) {
            byte[] wire = frame.encode();
            if (random.nextDouble() < quality.corruption) {
                wire[random.nextInt(wire.length)] ^= (byte) (1 << random.nextInt(8));
            }
            for (int from = 0; from < wire.length; ) {
                int count = Math.min(1 + random.nextInt(MAX_PIECE), wire.length - from);
                byte[] piece = new byte[count];
                System.arraycopy(wire, from, piece, 0, count);
                at += timing.wireNanos(count) + random.nextInt(20) * MILLI;
                deliveries.add(new Delivery(at, order++, toHost, piece));
                from += count;
            }
        }
    }
}
