package dev.bmslink.core.signal;

import java.math.BigDecimal;

/** Numbers from texts, and refusals of numbers that a field cannot carry. */
final class NumberText {

    /** More than any field can carry; a text such as 1e999999999 must not be expanded. */
    private static final int MAX_LENGTH = 64;

    private static final int MAX_EXPONENT = 64;

    private NumberText() {}

    static long parse(Numeric signal, String text) {
        if (text.equals(Reading.NOT_AVAILABLE) && signal.notAvailable() != Numeric.NONE) {
            return signal.notAvailable();
        }
        BigDecimal raw = signal.scale().rawOf(number(signal, text));
        if (raw.compareTo(smallest(signal)) < 0 || raw.compareTo(largest(signal)) > 0) {
            throw outOfRange(signal, text);
        }
        return available(signal, raw.longValue(), text);
    }

    private static BigDecimal number(Numeric signal, String text) {
        try {
            BigDecimal value = text.length() > MAX_LENGTH ? null : new BigDecimal(text);
            if (value == null || Math.abs((long) value.scale()) > MAX_EXPONENT) {
                throw outOfRange(signal, text);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(signal.name() + " = " + text + " is not a number", e);
        }
    }

    private static BigDecimal smallest(Numeric signal) {
        return BigDecimal.valueOf(signal.bits().min());
    }

    private static BigDecimal largest(Numeric signal) {
        long max = signal.bits().max();
        return max < 0 ? signal.exact(max) : BigDecimal.valueOf(max);
    }

    /** Refuses the raw value that would be read back as "not available". */
    static long available(Numeric signal, long raw, Object value) {
        if (!signal.isAvailable(raw)) {
            throw new IllegalArgumentException(signal.name() + " = " + value + " would be read as \"not available\"");
        }
        return raw;
    }

    static IllegalArgumentException outOfRange(Numeric signal, Object value) {
        String unit = signal.meaning().unit();
        return new IllegalArgumentException(signal.name() + " = " + value + " is outside what the wire can carry, "
                + signal.format(signal.bits().min()) + ".."
                + signal.format(signal.bits().max())
                + (unit.isEmpty() ? "" : " " + unit));
    }
}
