package dev.bmslink.rs485.link;

/** An enable input whose rising edge counts after {@link LinkTimers#ENABLE_DEBOUNCE} and whose falling edge at once. */
final class EnableInput {
    private final boolean threeLevels;
    private InLevel raw = InLevel.OPEN;
    private boolean active;
    private long riseEnd = Long.MAX_VALUE;

    EnableInput(boolean threeLevels) {
        this.threeLevels = threeLevels;
    }

    /** Takes what is on the conductor; returns true when the input has just stopped being active. */
    boolean set(InLevel level, long nowNanos) {
        InLevel seen = threeLevels ? level : level.degraded();
        if (seen == raw) {
            return false;
        }
        raw = seen;
        boolean fell = active && seen != InLevel.ACTIVE;
        active &= !fell;
        riseEnd = seen == InLevel.ACTIVE ? nowNanos + LinkTimers.ENABLE_DEBOUNCE : Long.MAX_VALUE;
        return fell;
    }

    /** Returns true when the input has just become active. */
    boolean rises(long nowNanos) {
        if (riseEnd == Long.MAX_VALUE || nowNanos - riseEnd < 0) {
            return false;
        }
        riseEnd = Long.MAX_VALUE;
        active = true;
        return true;
    }

    boolean active() {
        return active;
    }

    /** The level, as the port byte reports it: an edge that has not been debounced is not there yet. */
    InLevel level() {
        if (raw == InLevel.ACTIVE && !active) {
            return threeLevels ? InLevel.IDLE : InLevel.OPEN;
        }
        return raw;
    }

    /** When {@link #rises} is due, or the largest number. */
    long deadline() {
        return riseEnd;
    }
}
