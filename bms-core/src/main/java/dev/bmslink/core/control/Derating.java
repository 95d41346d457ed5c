package dev.bmslink.core.control;

import dev.bmslink.core.state.Quantity;

/**
 * A limit that follows a measurement.
 *
 * @param limit the limit
 * @param sensor the measurement
 * @param curve over the sensor's unit: for a current the part of the rated one, 0 to 1; for a voltage volts per cell
 */
public record Derating(Quantity limit, Sensor sensor, Curve curve) {

    /** Checks that the limit is one, and that parts lie within 0..1. */
    public Derating {
        if (limit.kind() != Quantity.Kind.LIMIT) {
            throw new IllegalArgumentException(limit.key() + " is no limit");
        }
        if (isCurrent(limit) && curve.points().stream().anyMatch(point -> point.y() < 0 || point.y() > 1)) {
            throw new IllegalArgumentException(limit.key() + " has a part outside 0..1: " + curve);
        }
    }

    private static boolean isCurrent(Quantity limit) {
        return limit == Quantity.CHARGE_CURRENT_LIMIT || limit == Quantity.DISCHARGE_CURRENT_LIMIT;
    }

    boolean isCurrent() {
        return isCurrent(limit);
    }
}
