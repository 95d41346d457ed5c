package dev.bmslink.can.profile;

/**
 * When a message is sent, and what its absence means.
 *
 * @param trigger what makes the sender send
 * @param periodMillis time between two messages, in milliseconds; 0 when the trigger is not a clock or no period is known
 * @param detail the request that is answered, or what besides the clock matters; empty when there is nothing
 * @param silence what the receiver does when the message stays away; empty when no source says
 */
public record Timing(Trigger trigger, int periodMillis, String detail, String silence) {

    /** What makes a sender send. */
    public enum Trigger {
        /** The clock. */
        CYCLIC,
        /** A change of content. */
        ON_CHANGE,
        /** A request. */
        REPLY,
        /** An event, a command or a user's wish. */
        EVENT
    }

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PERIODS_OF_A_PAUSE = 5;
    private static final long LEAST_PAUSE = 2_000 * NANOS_PER_MILLI;
    private static final long PAUSE_WITHOUT_PERIOD = 60_000 * NANOS_PER_MILLI;

    /** Checks that a period belongs to a clock. */
    public Timing {
        if (periodMillis < 0 || (periodMillis > 0 && trigger == Trigger.REPLY)) {
            throw new IllegalArgumentException("a period of " + periodMillis + " ms does not fit " + trigger);
        }
    }

    /**
     * Returns how long the message may stay away until a picture over time shows a gap instead of a line.
     *
     * @return five periods, at least two seconds; a minute when no period is known; in nanoseconds
     */
    public long longestPauseNanos() {
        return periodMillis == 0
                ? PAUSE_WITHOUT_PERIOD
                : Math.max(LEAST_PAUSE, PERIODS_OF_A_PAUSE * periodMillis * NANOS_PER_MILLI);
    }

    @Override
    public String toString() {
        String when = switch (trigger) {
            case CYCLIC -> periodMillis == 0 ? "cyclic" : "every " + periodMillis + " ms";
            case ON_CHANGE -> "on change";
            case REPLY -> "reply";
            case EVENT -> "event";
        };
        return detail.isEmpty() ? when : when + ", " + detail;
    }
}
