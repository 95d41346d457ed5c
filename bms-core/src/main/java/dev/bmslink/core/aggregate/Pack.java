package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Place;

/**
 * One of the packs that are wired in parallel.
 *
 * @param number the pack's number, 1 to {@link Place#MAX}
 * @param capacityAh capacity on the nameplate; it weights SOC and the division of the current
 * @param state what the pack said last, however old; an empty state when it never spoke
 * @param lost whether it is known to be silent, before the age of its values tells: whoever polls it has given it up
 */
public record Pack(int number, double capacityAh, BatteryState state, boolean lost) {

    /** Checks number and capacity. */
    public Pack {
        if (number < 1 || number > Place.MAX) {
            throw new IllegalArgumentException("number = " + number + " is outside 1.." + Place.MAX);
        }
        if (!(capacityAh > 0) || Double.isInfinite(capacityAh)) {
            throw new IllegalArgumentException("capacityAh = " + capacityAh + " is not a positive number");
        }
    }

    /**
     * Describes a pack of which only the age of its values tells whether it is heard.
     *
     * @param number the pack's number, 1 to {@link Place#MAX}
     * @param capacityAh capacity on the nameplate
     * @param state what the pack said last, however old
     */
    public Pack(int number, double capacityAh, BatteryState state) {
        this(number, capacityAh, state, false);
    }
}
