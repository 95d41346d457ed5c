package dev.bmslink.core.control;

import java.time.Duration;
import java.time.Instant;

/**
 * When the inverter is made to charge the battery fully, so that SOC and capacity are measured anew.
 *
 * @param reachPercent SOC that must be reached from time to time
 * @param period how long it may stay below
 * @param endPercent SOC at which the full charge ends
 * @param window when it may take place
 */
public record FullCharge(double reachPercent, Duration period, double endPercent, ChargeWindow window) {

    /** Checks order and period. */
    public FullCharge {
        if (!(0 < reachPercent && reachPercent <= endPercent && endPercent <= 100)) {
            throw new IllegalArgumentException(
                    "SOC " + reachPercent + ".." + endPercent + " is outside 0..100 or out of order");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("period = " + period + " is not positive");
        }
    }

    /** When SOC was last high enough. A clock that was put back must not put the next full charge off for years. */
    Instant reachedAt(Instant before, Reading soc, Instant now) {
        boolean isReached = soc.isKnown() && soc.number() >= reachPercent;
        return isReached || before.isAfter(now) ? now : before;
    }

    /** Whether to charge, given whether it was so before; once begun, it goes on to its end or that of the window. */
    boolean isDue(boolean before, Instant reachedAt, Reading soc, Instant now) {
        boolean isFull = soc.isKnown() && soc.number() >= endPercent;
        boolean isOverdue = Duration.between(reachedAt, now).compareTo(period) >= 0;
        return (before || isOverdue) && !isFull && window.isOpen(now);
    }
}
