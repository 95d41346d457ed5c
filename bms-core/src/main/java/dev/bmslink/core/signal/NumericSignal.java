package dev.bmslink.core.signal;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What {@link Whole} and {@link Decimal} share: a number with a scale, a range and perhaps a "not available" value. */
sealed interface NumericSignal permits Whole, Decimal {

    /** Stands for "this signal has no such value"; no field of fewer than 64 bits can hold it. */
    long NONE = Long.MIN_VALUE;

    Bits bits();

    Meaning meaning();

    Scale scale();

    long notAvailable();

    /** The exact value; an unsigned field of 64 bits is read as unsigned. */
    default BigDecimal exact(long raw) {
        if (!bits().signed() && raw < 0) {
            return new BigDecimal(new BigInteger(Long.toUnsignedString(raw)));
        }
        return scale().physical(raw);
    }

    default boolean isInStatedRange(long raw) {
        Range range = meaning().range();
        return range == null || raw == notAvailable() || range.contains(exact(raw));
    }

    default long unsetNumber() {
        Range range = meaning().range();
        if (range != null && range.isSingle()) {
            return parseNumber(range.min().toPlainString());
        }
        return notAvailable() == NONE ? 0 : notAvailable();
    }

    default long parseNumber(String text) {
        if (text.equals(Reading.NOT_AVAILABLE) && notAvailable() != NONE) {
            return notAvailable();
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(meaning().name() + " = " + text + " is not a number", e);
        }
        BigDecimal raw = scale().rawOf(value);
        BigDecimal largest = bits().max() < 0 ? exact(bits().max()) : BigDecimal.valueOf(bits().max());
        if (raw.compareTo(BigDecimal.valueOf(bits().min())) < 0 || raw.compareTo(largest) > 0) {
            throw outOfRange(text);
        }
        return checked(raw.longValue(), text);
    }

    /** Refuses the raw value that would be read back as "not available". */
    default long checked(long raw, Object value) {
        if (raw == notAvailable()) {
            throw new IllegalArgumentException(
                    meaning().name() + " = " + value + " would be read as \"not available\"");
        }
        return raw;
    }

    default IllegalArgumentException outOfRange(Object value) {
        String unit = meaning().unit().isEmpty() ? "" : " " + meaning().unit();
        return new IllegalArgumentException(meaning().name() + " = " + value + " is outside what the wire can carry, "
                + exact(bits().min()).toPlainString() + ".."
                + exact(bits().max()).toPlainString() + unit);
    }
}
