package dev.bmslink.can.node;

import dev.bmslink.can.state.Substitutes;

/**
 * What a battery's node has to know besides its profile.
 *
 * @param unit number of the battery on its bus, where the profile counts them
 * @param maxAgeNanos age beyond which limits, SOC and measurements are not sent any more
 * @param substitutes what to say in place of what is not known
 * @param acceptsMask whether a Pylontech high-voltage battery accepts to keep its relay closed without a host
 */
public record BatteryOptions(int unit, long maxAgeNanos, Substitutes substitutes, boolean acceptsMask) {

    /** Battery 0, values of at most 10 s, nothing substituted, no mask. */
    public static final BatteryOptions USUAL = new BatteryOptions(0, 10_000_000_000L, Substitutes.NONE, false);

    /** Checks the age. */
    public BatteryOptions {
        if (maxAgeNanos <= 0) {
            throw new IllegalArgumentException("maxAgeNanos = " + maxAgeNanos + " is not positive");
        }
    }

    /**
     * Returns these options for another battery on the bus.
     *
     * @param number number of the battery
     * @return the options
     */
    public BatteryOptions withUnit(int number) {
        return new BatteryOptions(number, maxAgeNanos, substitutes, acceptsMask);
    }

    /**
     * Returns these options with another largest age.
     *
     * @param nanos the age in nanoseconds
     * @return the options
     */
    public BatteryOptions withMaxAge(long nanos) {
        return new BatteryOptions(unit, nanos, substitutes, acceptsMask);
    }

    /**
     * Returns these options with other substitutes.
     *
     * @param others what to say in place of what is not known
     * @return the options
     */
    public BatteryOptions withSubstitutes(Substitutes others) {
        return new BatteryOptions(unit, maxAgeNanos, others, acceptsMask);
    }
}
