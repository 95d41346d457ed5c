package dev.bmslink.can.node;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Events that wait to be taken; when nobody takes them, the oldest give way and are counted. */
final class EventQueue {
    private static final int CAPACITY = 256;

    private final Queue<NodeEvent> events = new ArrayDeque<>();
    private long dropped;

    void add(long atNanos, NodeEvent.Kind kind, String detail) {
        if (events.size() == CAPACITY) {
            events.remove();
            dropped++;
        }
        events.add(new NodeEvent(atNanos, kind, detail));
    }

    @Nullable NodeEvent poll() {
        return events.poll();
    }

    long dropped() {
        return dropped;
    }
}
