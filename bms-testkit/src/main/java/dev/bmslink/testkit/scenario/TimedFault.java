package dev.bmslink.testkit.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault and when it is there.
 *
 * @param from when it begins
 * @param to when it ends, or null when it stays
 * @param fault what goes wrong
 */
public record TimedFault(Duration from, @Nullable Duration to, Fault fault) {

    /** Checks the order. */
    public TimedFault {
        if (from.isNegative() || (to != null && to.compareTo(from) <= 0)) {
            throw new IllegalArgumentException("from " + from + " to " + to + ": negative, or out of order");
        }
    }

    /**
     * Returns the line of a script.
     *
     * @return such as {@code from 10m to 12m jitter 400ms}
     */
    @Override
    public String toString() {
        return (to == null
                        ? "at " + Durations.text(from)
                        : "from " + Durations.text(from) + " to " + Durations.text(to))
                + " " + fault;
    }
}
