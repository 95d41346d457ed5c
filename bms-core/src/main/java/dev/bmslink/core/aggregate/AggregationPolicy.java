package dev.bmslink.core.aggregate;

import dev.bmslink.core.battery.Model;
import java.time.Duration;

/**
 * Everything that may be chosen about {@linkplain Aggregator aggregation}.
 *
 * @param maxAgeNanos the largest age of a value that is used, above 0
 * @param dropOut what to do about a pack whose values are too old
 * @param blocking what one pack's prohibition means for the others
 * @param imbalance how much more than its share by capacity a pack may take, 1 or more; 1 is an even division
 * @param rules what the maker prints about packs in parallel
 */
public record AggregationPolicy(
        long maxAgeNanos, DropOut dropOut, Blocking blocking, double imbalance, ParallelRules rules) {

    /** Default largest age of a value: five periods of the slowest battery that sends every second. Ours. */
    public static final long DEFAULT_MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();

    /** Default imbalance: unequal cables and ages let a pack take a quarter more than its share. Ours. */
    public static final double DEFAULT_IMBALANCE = 1.25;

    /** Checks age and imbalance. */
    public AggregationPolicy {
        if (maxAgeNanos <= 0) {
            throw new IllegalArgumentException("maxAgeNanos = " + maxAgeNanos + " is not positive");
        }
        if (!(imbalance >= 1) || Double.isInfinite(imbalance)) {
            throw new IllegalArgumentException("imbalance = " + imbalance + " is outside 1..");
        }
    }

    /**
     * Returns the policy for packs of one model, with our default age and imbalance.
     *
     * @param model the model
     * @param dropOut what to do about a pack that falls silent; there is no default
     * @return the policy; towers of the GTX3000 stop themselves, packs of the other models stop all
     */
    public static AggregationPolicy of(Model model, DropOut dropOut) {
        Blocking blocking = model.family().equals("gtx3000") ? Blocking.STOPS_ITSELF : Blocking.STOPS_ALL;
        return new AggregationPolicy(
                DEFAULT_MAX_AGE_NANOS, dropOut, blocking, DEFAULT_IMBALANCE, ParallelRules.of(model));
    }
}
