package dev.bmslink.rs485.line;

import dev.bmslink.core.machine.Machine;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A node on a line of bytes as a machine: what it hears are pieces of any size, what it sends are whole frames.
 *
 * <p>A frame that must not go yet, because a protocol asks for a pause before an answer, is kept until it may. At most
 * {@link #MAX_EVENTS} events wait to be fetched; the oldest are dropped and counted.
 *
 * @param <N> the node
 * @param <E> its events
 */
public final class LineMachine<N extends LineNode<E>, E> implements Machine<byte[]> {

    /** How many events wait at most. */
    public static final int MAX_EVENTS = 1024;

    private final N node;
    private final Queue<Transmission> out = new ArrayDeque<>();
    private final Queue<E> events = new ArrayDeque<>();
    private long droppedEvents;
    private long now = Long.MIN_VALUE;

    /**
     * Creates a machine.
     *
     * @param node the node, which only this machine's thread may use from now on
     */
    public LineMachine(N node) {
        this.node = node;
    }

    /**
     * Returns the node. What its methods return is to be given to {@link #perform}.
     *
     * @return the node
     */
    public N node() {
        return node;
    }

    /**
     * Does what a call of one of the node's own methods asks for.
     *
     * @param happened what the method returned
     */
    public void perform(List<E> happened) {
        for (E event : happened) {
            Transmission transmission = node.transmission(event);
            if (transmission != null) {
                out.add(transmission);
            }
            if (events.size() == MAX_EVENTS) {
                events.remove();
                droppedEvents++;
            }
            events.add(event);
        }
    }

    /**
     * Returns the next event, those that send included.
     *
     * @return the event, or null when there is none
     */
    public @Nullable E pollEvent() {
        return events.poll();
    }

    /**
     * Returns how many events were dropped because nobody fetched them.
     *
     * @return the number since the start
     */
    public long droppedEvents() {
        return droppedEvents;
    }

    @Override
    public void onFrame(byte[] bytes, long nowNanos) {
        now = nowNanos;
        perform(node.onBytes(bytes, 0, bytes.length, nowNanos));
    }

    @Override
    public void onTimeout(long nowNanos) {
        now = nowNanos;
        perform(node.onTimeout(nowNanos));
    }

    @Override
    public byte @Nullable [] poll() {
        Transmission next = out.peek();
        if (next == null || next.notBeforeNanos() > now) {
            return null;
        }
        out.remove();
        return next.bytes();
    }

    @Override
    public long deadline() {
        OptionalLong due = node.deadline();
        Transmission next = out.peek();
        long send = next == null ? NEVER : next.notBeforeNanos();
        return Math.min(send, due.orElse(NEVER));
    }
}
