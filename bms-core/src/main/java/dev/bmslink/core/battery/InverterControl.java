package dev.bmslink.core.battery;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What a BMS asks of the inverter over CAN, besides limiting voltage and current.
 *
 * @param forcedChargeBelow SOC in percent below which the inverter is made to charge
 * @param fullChargeSoc SOC in percent that must be reached from time to time
 * @param fullChargePeriod how long it may stay below before the inverter is made to charge fully
 * @param windowStart default start of the full charge, local time; the inverter's user may change it
 * @param windowEnd default end of the full charge, local time
 * @param source where it is printed
 */
public record InverterControl(
        double forcedChargeBelow,
        double fullChargeSoc,
        Duration fullChargePeriod,
        LocalTime windowStart,
        LocalTime windowEnd,
        Source source) {

    /**
     * Returns whether the inverter must charge at once.
     *
     * @param soc SOC in percent
     * @return true below the forced-charge limit
     */
    public boolean needsForcedCharge(double soc) {
        return soc < forcedChargeBelow;
    }

    /**
     * Returns whether a full charge is due to correct SOC and capacity.
     *
     * @param sinceHighSoc time since SOC last reached {@link #fullChargeSoc}
     * @return true once the period has passed
     */
    public boolean needsFullCharge(Duration sinceHighSoc) {
        return sinceHighSoc.compareTo(fullChargePeriod) >= 0;
    }
}
