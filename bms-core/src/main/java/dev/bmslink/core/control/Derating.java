package dev.bmslink.core.control;

import dev.bmslink.core.state.Quantity;

/**
 * A limit that follows a measurement.
 *
 * @param limit the limit
 * @param sensor the measurement
 * @param curve over the sensor's unit: the limit as part of its normal value, which is the rated one, or the charge voltage of
 *     the settings; 0 to 1, but 1 or more for the discharge voltage limit, which bounds from below
 */
public record Derating(Quantity limit, Sensor sensor, Curve curve) {

    /** Checks that the limit is one, and that no part leads beyond the normal value. */
    public Derating {
        if (limit.kind() != Quantity.Kind.LIMIT) {
            throw new IllegalArgumentException(limit.key() + " is no limit");
        }
        boolean fromBelow = limit == Quantity.DISCHARGE_VOLTAGE_LIMIT;
        for (Curve.Point point : curve.points()) {
            if (fromBelow ? point.y() < 1 : point.y() < 0 || point.y() > 1) {
                throw new IllegalArgumentException(
                        limit.key() + " has a part outside " + (fromBelow ? "1.." : "0..1") + ": " + curve);
            }
        }
    }
}
