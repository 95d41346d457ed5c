package dev.bmslink.core.signal;

import java.math.BigDecimal;

/**
 * The values that a signal should have, in its unit, both ends included.
 *
 * <p>A range informs and is checked by tools; it does not stop a codec, because real devices leave documented ranges.
 *
 * @param min smallest value
 * @param max largest value
 * @param plausible true when the range is a judgement of what is plausible, false when the protocol states it
 */
public record Range(BigDecimal min, BigDecimal max, boolean plausible) {

    /** Checks that the range is not empty. */
    public Range {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("empty range " + min + ".." + max);
        }
    }

    /**
     * Returns whether a value lies in this range.
     *
     * @param value the value
     * @return true when it does
     */
    public boolean contains(BigDecimal value) {
        return min.compareTo(value) <= 0 && value.compareTo(max) <= 0;
    }

    /**
     * Returns whether only one value lies in this range.
     *
     * @return true for a constant
     */
    public boolean isSingle() {
        return min.compareTo(max) == 0;
    }

    @Override
    public String toString() {
        return min.toPlainString() + ".." + max.toPlainString() + (plausible ? " (plausible)" : "");
    }
}
