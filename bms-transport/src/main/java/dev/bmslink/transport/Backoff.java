package dev.bmslink.transport;

import java.time.Duration;

/**
 * How long to wait before a connection is opened anew: the first pause, doubled after every failure up to the longest.
 *
 * @param first the pause after a connection that worked
 * @param longest the longest pause
 */
public record Backoff(Duration first, Duration longest) {

    /** From 0.5 to 30 seconds. */
    public static final Backoff USUAL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    /** Checks that the pauses are positive and in order. */
    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses " + first + " to " + longest + " are not positive and rising");
        }
    }

    /** The pause after one of that length did not help. */
    Duration after(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }
}
