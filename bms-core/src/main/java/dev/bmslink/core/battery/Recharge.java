package dev.bmslink.core.battery;

import java.time.Duration;

/**
 * How to recharge a stored battery.
 *
 * @param current charge current in A
 * @param voltage charge voltage in V, or NaN when none is printed
 * @param targetSoc SOC in percent to stop at, or NaN when none is printed
 * @param until when to stop, for people
 * @param rest how long to rest before the check, zero when no check is printed
 * @param minRestVoltage voltage in V that the rested battery must keep, or NaN when no check is printed
 * @param source where it is printed
 */
public record Recharge(
        double current,
        double voltage,
        double targetSoc,
        String until,
        Duration rest,
        double minRestVoltage,
        Source source) {

    /**
     * Returns whether a rested battery shows that the recharge succeeded.
     *
     * @param restVoltage voltage in V after the rest
     * @return true when the voltage is high enough, or when no check is printed
     */
    public boolean succeeded(double restVoltage) {
        return Double.isNaN(minRestVoltage) || restVoltage >= minRestVoltage;
    }
}
