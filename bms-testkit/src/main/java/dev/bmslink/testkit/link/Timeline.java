package dev.bmslink.testkit.link;

import java.util.PriorityQueue;

/** What is planned in virtual time, and how far the time has come. What is planned for one moment happens in order. */
final class Timeline {
    /** Later than everything. */
    static final long NEVER = Long.MAX_VALUE;

    private final PriorityQueue<Planned> plan = new PriorityQueue<>();
    private long order;
    private long now;

    private record Planned(long time, long order, Runnable action) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            return time == other.time ? Long.compare(order, other.order) : Long.compare(time, other.time);
        }
    }

    void at(long time, Runnable action) {
        plan.add(new Planned(time, order++, action));
    }

    long now() {
        return now;
    }

    void moveTo(long time) {
        now = time;
    }

    /** When the next action is due, or {@link #NEVER}. */
    long due() {
        return plan.isEmpty() ? NEVER : plan.peek().time;
    }

    void runNext() {
        plan.remove().action.run();
    }
}
