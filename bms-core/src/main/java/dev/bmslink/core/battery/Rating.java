package dev.bmslink.core.battery;

/**
 * One figure of a battery's technical data.
 *
 * @param quantity what is rated
 * @param value the value in the quantity's unit
 * @param condition under which it holds, empty when none is printed
 * @param source where it is printed
 */
public record Rating(RatedQuantity quantity, Interval value, String condition, Source source) {

    /** Returns the rating for people, such as {@code max charge current 30 A}. */
    @Override
    public String toString() {
        String figure =
                quantity == RatedQuantity.INGRESS_PROTECTION ? "IP" + value : (value + " " + quantity.unit()).strip();
        return quantity.label() + " " + figure + (condition.isEmpty() ? "" : " (" + condition + ")");
    }
}
