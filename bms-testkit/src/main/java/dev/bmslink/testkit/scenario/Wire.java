package dev.bmslink.testkit.scenario;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.FrameBits;
import dev.bmslink.core.machine.Machine;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The CAN bus between battery and inverter: one frame at a time, and whatever a bad bus does to frames. */
final class Wire {
    /** A frame on its way. */
    record Flight(long at, long order, boolean toBattery, CanFrame frame) {}

    private record Length(CanFrame frame, int bits) {}

    private final Map<Integer, Length> lengths = new HashMap<>();
    private final Queue<Flight> inOrder = new ArrayDeque<>();
    private final Queue<Flight> late =
            new PriorityQueue<>(Comparator.comparingLong(Flight::at).thenComparingLong(Flight::order));
    private final Map<Integer, int[]> swaps = new HashMap<>();
    private final SplittableRandom random;
    private final long nanosPerBit;
    private long free = Long.MIN_VALUE;
    private long order;
    private boolean out;
    private double loss;
    private long jitterNanos;

    Wire(int bitRate, SplittableRandom random) {
        this.nanosPerBit = 1_000_000_000L / bitRate;
        this.random = random;
    }

    void out(boolean isOut) {
        out = isOut;
    }

    boolean isOut() {
        return out;
    }

    void loss(double part) {
        loss = part;
    }

    void jitter(long nanos) {
        jitterNanos = nanos;
    }

    void swap(int word, int first, int second) {
        swaps.put(word, new int[] {first, second});
    }

    void unswap(int word) {
        swaps.remove(word);
    }

    void send(CanFrame frame, boolean toBattery, long nowNanos) {
        if (out || (loss > 0 && random.nextDouble() < loss)) {
            return;
        }
        long ready = nowNanos + (jitterNanos == 0 ? 0 : random.nextLong(jitterNanos));
        long at = Math.max(ready, free) + nanosPerBit * bits(frame);
        Flight flight = new Flight(at, order++, toBattery, swapped(frame));
        if (jitterNanos == 0) {
            free = at;
            inOrder.add(flight);
        } else {
            late.add(flight);
        }
    }

    /** Most frames are sent again as they were. */
    private int bits(CanFrame frame) {
        Length last = lengths.get(frame.word());
        if (last == null || !last.frame().equals(frame)) {
            last = new Length(frame, FrameBits.onBus(frame));
            lengths.put(frame.word(), last);
        }
        return last.bits();
    }

    private CanFrame swapped(CanFrame frame) {
        int[] bytes = swaps.isEmpty() ? null : swaps.get(frame.word());
        if (bytes == null) {
            return frame;
        }
        int low = Byte.SIZE * bytes[0];
        int high = Byte.SIZE * bytes[1];
        long difference = ((frame.data() >>> low) ^ (frame.data() >>> high)) & 0xFF;
        long data = frame.data() ^ (difference << low) ^ (difference << high);
        return new CanFrame(frame.word(), frame.length(), data);
    }

    long next() {
        return Math.min(at(inOrder), at(late));
    }

    private static long at(Queue<Flight> queue) {
        Flight first = queue.peek();
        return first == null ? Machine.NEVER : first.at();
    }

    @Nullable Flight arrive(long nowNanos) {
        Queue<Flight> earlier = at(late) < at(inOrder) ? late : inOrder;
        return at(earlier) <= nowNanos ? earlier.poll() : null;
    }
}
