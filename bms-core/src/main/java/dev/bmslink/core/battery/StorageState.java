package dev.bmslink.core.battery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How a battery is being kept.
 *
 * @param condition its state
 * @param temperature in °C
 * @param humidity in %RH, or NaN when not known
 * @param soc in percent, or NaN when not known
 * @param elapsed since it was last charged
 */
public record StorageState(
        StorageCondition condition, double temperature, double humidity, double soc, Duration elapsed) {

    /** Checks that a temperature is given and that time does not run backwards. */
    public StorageState {
        if (Double.isNaN(temperature)) {
            throw new IllegalArgumentException("temperature NaN is not a number");
        }
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("elapsed " + elapsed + " is negative");
        }
    }

    /**
     * Returns a number of months as a duration, each a twelfth of a mean year.
     *
     * @param months the number of months, 0 to 1200
     * @return the duration
     */
    public static Duration months(double months) {
        if (!(months >= 0 && months <= 1200)) {
            throw new IllegalArgumentException("months " + months + " is outside 0..1200");
        }
        return Duration.ofSeconds(Math.round(ChronoUnit.MONTHS.getDuration().toSeconds() * months));
    }
}
