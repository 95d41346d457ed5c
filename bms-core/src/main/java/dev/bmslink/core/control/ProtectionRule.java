package dev.bmslink.core.control;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Cause;
import java.time.Duration;

/**
 * A threshold at which charging or discharging stops, and how it recovers by itself.
 *
 * <p>It trips outside {@code allowed}. It recovers inside {@code recovered}, {@code hold} after it tripped at the earliest.
 * A measurement that is not known stops the same directions, without an alarm, and ends no protection.
 *
 * @param cause the alarm's cause; one rule for each
 * @param sensor what it watches
 * @param allowed the values without protection, in the sensor's unit
 * @param recovered the values at which it recovers, part of the allowed ones
 * @param hold the shortest time that it stays tripped
 * @param stops what it stops
 * @param isPrinted whether the maker prints the threshold; the recovery is always ours
 */
public record ProtectionRule(
        Cause cause,
        Sensor sensor,
        Interval allowed,
        Interval recovered,
        Duration hold,
        Usage stops,
        boolean isPrinted) {

    /** Checks that a rule can recover without tripping at once. */
    public ProtectionRule {
        if (recovered.min() < allowed.min() || recovered.max() > allowed.max()) {
            throw new IllegalArgumentException(
                    cause.key() + " recovers at " + recovered + ", outside of what is allowed: " + allowed);
        }
        if (hold.isNegative()) {
            throw new IllegalArgumentException("hold = " + hold + " is negative");
        }
        if (stops == Usage.GO_ON || stops == Usage.NOT_STATED) {
            throw new IllegalArgumentException(cause.key() + " stops nothing");
        }
    }
}
