package dev.bmslink.core.control;

import dev.bmslink.core.state.Quantity;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast limits may change, so that an inverter does not trip. A protection acts at once.
 *
 * @param risePerSecond largest rise of a current limit in a second, as part of the rated current
 * @param fallPerSecond largest fall of a current limit in a second, as part of the rated current
 * @param voltsPerCellPerSecond largest change of a voltage limit in a second, in volts per cell
 * @param longestStep time that one step counts at most, so that a gap or a jump of the clock is no leap of the limit
 */
public record RateOfChange(
        double risePerSecond, double fallPerSecond, double voltsPerCellPerSecond, Duration longestStep) {

    /** Checks that everything is positive. */
    public RateOfChange {
        if (!(risePerSecond > 0 && fallPerSecond > 0 && voltsPerCellPerSecond > 0)) {
            throw new IllegalArgumentException("rates " + risePerSecond + ", " + fallPerSecond + ", "
                    + voltsPerCellPerSecond + " are not positive");
        }
        if (longestStep.isNegative() || longestStep.isZero()) {
            throw new IllegalArgumentException("longestStep = " + longestStep + " is not positive");
        }
    }

    /** Seconds that count; none when the clock goes back. */
    double seconds(Instant before, Instant now) {
        Duration step = Duration.between(before, now);
        if (step.isNegative()) {
            return 0;
        }
        Duration counted = step.compareTo(longestStep) < 0 ? step : longestStep;
        return counted.toNanos() / 1e9;
    }

    double towards(Quantity limit, double before, double target, double seconds, RatedLimits rated) {
        boolean isVoltage = limit == Quantity.CHARGE_VOLTAGE_LIMIT || limit == Quantity.DISCHARGE_VOLTAGE_LIMIT;
        double volts = voltsPerCellPerSecond * rated.cells() * seconds;
        double rise = isVoltage ? volts : risePerSecond * rated.of(limit) * seconds;
        double fall = isVoltage ? volts : fallPerSecond * rated.of(limit) * seconds;
        return Math.max(before - fall, Math.min(before + rise, target));
    }
}
