package dev.bmslink.can.node;

import dev.bmslink.core.machine.Machine;

/** Whether the peer is heard. */
final class Link {
    private final long lostAfter;
    private long last;
    private boolean up;

    Link(long lostAfterNanos, long nowNanos) {
        this.lostAfter = lostAfterNanos;
        this.last = nowNanos;
    }

    /** The peer is heard; returns whether it was not before. */
    boolean heard(long nowNanos) {
        last = nowNanos;
        boolean first = !up;
        up = true;
        return first;
    }

    boolean isUp() {
        return up;
    }

    boolean isLost(long nowNanos) {
        return up && nowNanos - last >= lostAfter;
    }

    void lose() {
        up = false;
    }

    /** When the peer was last heard, or when listening began. */
    long lastNanos() {
        return last;
    }

    long deadline() {
        return up ? last + lostAfter : Machine.NEVER;
    }
}
