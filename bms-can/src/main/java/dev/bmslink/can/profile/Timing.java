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

    /** Checks that a period belongs to a clock. */
    public Timing {
        if (periodMillis < 0 || (periodMillis > 0 && trigger == Trigger.REPLY)) {
            throw new IllegalArgumentException("a period of " + periodMillis + " ms does not fit " + trigger);
        }
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
