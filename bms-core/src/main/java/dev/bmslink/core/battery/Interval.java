package dev.bmslink.core.battery;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A closed interval of physical values, possibly open-ended; a single value is an interval of width zero.
 *
 * @param min smallest value, or {@link Double#NEGATIVE_INFINITY}
 * @param max largest value, or {@link Double#POSITIVE_INFINITY}
 */
public record Interval(double min, double max) {

    /** Every value. */
    public static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks that the interval holds at least one number. */
    public Interval {
        if (!(min <= max)) {
            throw new IllegalArgumentException("empty interval " + min + ".." + max);
        }
    }

    /**
     * Returns the interval that holds one value.
     *
     * @param value the value
     * @return the interval
     */
    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    /**
     * Returns the interval up to a value, which it contains.
     *
     * @param max the largest value
     * @return the interval
     */
    public static Interval atMost(double max) {
        return new Interval(Double.NEGATIVE_INFINITY, max);
    }

    /**
     * Returns the interval from a value, which it contains.
     *
     * @param min the smallest value
     * @return the interval
     */
    public static Interval atLeast(double min) {
        return new Interval(min, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns whether a value lies in the interval.
     *
     * @param value the value
     * @return true when it does; false for NaN
     */
    public boolean contains(double value) {
        return min <= value && value <= max;
    }

    /**
     * Returns whether the interval is a single value.
     *
     * @return true when both ends are equal
     */
    public boolean isSingle() {
        return min == max;
    }

    /**
     * Returns the interval as {@code 45.6..56.16}, {@code ≤ 95}, {@code ≥ 6000}, {@code 50} or {@code any}; as {@code < 56}
     * or {@code > 45.6} when a half-open bound was moved by one step to exclude it.
     */
    @Override
    public String toString() {
        if (equals(ANY)) {
            return "any";
        }
        if (isSingle()) {
            return number(min);
        }
        if (Double.isInfinite(min)) {
            return (rounded(max).doubleValue() > max ? "< " : "≤ ") + number(max);
        }
        if (Double.isInfinite(max)) {
            return (rounded(min).doubleValue() < min ? "> " : "≥ ") + number(min);
        }
        return number(min) + ".." + number(max);
    }

    private static String number(double value) {
        return rounded(value).stripTrailingZeros().toPlainString();
    }

    /** Twelve digits, so that a bound moved by one step to exclude it prints as the bound. */
    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(12));
    }
}
