package dev.bmslink.core.control;

import dev.bmslink.core.state.Quantity;

/**
 * What one limiter allows.
 *
 * @param limit the limit that it bounds
 * @param value the bound in the limit's unit: from above, but from below for {@link Quantity#DISCHARGE_VOLTAGE_LIMIT}
 * @param limiter name of the limiter, such as {@code cell temperature}
 * @param detail what it saw, such as {@code 3 °C}; may be empty
 * @param atOnce true when the bound stops a direction at once and withdraws its permission
 */
public record Cap(Quantity limit, double value, String limiter, String detail, boolean atOnce) {

    static Cap of(Quantity limit, double value, String limiter, String detail) {
        return new Cap(limit, value, limiter, detail, false);
    }

    boolean isTighterThan(Cap other) {
        return limit == Quantity.DISCHARGE_VOLTAGE_LIMIT ? value > other.value : value < other.value;
    }

    /**
     * Returns the limiter and what it saw.
     *
     * @return such as {@code cell temperature 3 °C}
     */
    @Override
    public String toString() {
        return detail.isEmpty() ? limiter : limiter + " " + detail;
    }
}
