package dev.bmslink.core.signal;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A signal whose value is a number. */
public sealed interface Numeric extends Signal permits Whole, Decimal {

    /** Stands for "this signal has no such value" in {@link #notAvailable}; no field of fewer than 64 bits can hold it. */
    long NONE = Long.MIN_VALUE;

    /**
     * Returns the relation between raw and physical values.
     *
     * @return the scale
     */
    Scale scale();

    /**
     * Returns the raw value that stands for "not available".
     *
     * @return the raw value, or {@link #NONE}
     */
    long notAvailable();

    /**
     * Returns the exact value.
     *
     * @param raw the raw value; of an unsigned field of 64 bits it is read as unsigned
     * @return the decimal in the signal's unit
     */
    default BigDecimal exact(long raw) {
        if (!bits().signed() && raw < 0) {
            return new BigDecimal(new BigInteger(Long.toUnsignedString(raw)));
        }
        return scale().physical(raw);
    }

    @Override
    default boolean isAvailable(long raw) {
        // What is constant comes first, so that most fields have no comparison here.
        return notAvailable() == NONE || raw != notAvailable();
    }

    @Override
    default boolean isInRange(long raw) {
        Range range = meaning().range();
        return range == null || !isAvailable(raw) || range.contains(exact(raw));
    }

    @Override
    default long unset() {
        Range range = meaning().range();
        if (range != null && range.isSingle()) {
            return parse(range.min().toPlainString());
        }
        return notAvailable() == NONE ? 0 : notAvailable();
    }

    @Override
    default String format(long raw) {
        return exact(raw).toPlainString();
    }

    @Override
    default long parse(String text) {
        return NumberText.parse(this, text);
    }

    @Override
    default String formula() {
        return scale().formula();
    }
}
