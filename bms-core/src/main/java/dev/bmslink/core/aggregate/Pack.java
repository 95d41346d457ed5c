package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Place;

/**
 * One of the packs that are wired in parallel.
 *
 * @param number the pack's number, 1 to {@link Place#MAX}
 * @param capacityAh capacity on the nameplate; it weights SOC and the division of the current
 * @param state what the pack said last, however old; an empty state when it never spoke
 */
public record Pack(int number, double capacityAh, BatteryState state) {

    /** Checks number and capacity. */
    public Pack {
        if (number < 1 || number > Place.MAX) {
            throw new IllegalArgumentException("number = " + number + " is outside 1.." + Place.MAX);
        }
        if (!(capacityAh > 0) || Double.isInfinite(capacityAh)) {
            throw new IllegalArgumentException("capacityAh = " + capacityAh + " is not a positive number");
        }
    }
}
