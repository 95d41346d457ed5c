package dev.bmslink.core.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The exact relation between a raw value and a physical one: {@code physical = (raw * multiplier + bias) / divisor}.
 *
 * <p>The step and offset of a protocol are decimals, and a binary fraction such as 0.1 times a raw value is wrong in the
 * last digit for a third of all values. With a divisor that is a power of ten there is one rounding only, that of the
 * division, so the result is the double nearest to the exact decimal.
 *
 * @param multiplier the step in units of the last decimal digit, at least 1
 * @param bias the offset in units of the last decimal digit
 * @param divisor units of the last decimal digit in 1, a power of ten
 */
public record Scale(long multiplier, long bias, long divisor) {

    /** Up to this magnitude every integer is a double. */
    private static final long EXACT = 1L << 53;

    private static final int MAX_WIDTH = 48;

    /** Checks that the step is positive and the divisor a power of ten. */
    public Scale {
        if (multiplier < 1 || digitsOf(divisor) < 0) {
            throw new IllegalArgumentException("step " + multiplier + "/" + divisor + " is not a positive decimal");
        }
    }

    /**
     * Returns the scale for a step and an offset.
     *
     * @param step physical value of one raw step, positive
     * @param offset physical value of raw zero
     * @return the scale
     */
    public static Scale of(BigDecimal step, BigDecimal offset) {
        int digits = Math.max(0, Math.max(step.scale(), offset.scale()));
        long divisor = BigDecimal.ONE.scaleByPowerOfTen(digits).longValueExact();
        return new Scale(unscaled(step, digits), unscaled(offset, digits), divisor);
    }

    private static long unscaled(BigDecimal value, int digits) {
        return value.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /** The power of ten that a divisor is, or a negative number. */
    private static int digitsOf(long divisor) {
        int digits = 0;
        long rest = divisor;
        while (rest > 1 && rest % 10 == 0) {
            rest /= 10;
            digits++;
        }
        return rest == 1 ? digits : -1;
    }

    /**
     * Returns the number of decimal digits of every physical value.
     *
     * @return 0 or more
     */
    public int digits() {
        return digitsOf(divisor);
    }

    /**
     * Returns the physical value of one raw step.
     *
     * @return the step
     */
    public BigDecimal step() {
        return BigDecimal.valueOf(multiplier, digits());
    }

    /**
     * Returns the physical value of raw zero.
     *
     * @return the offset
     */
    public BigDecimal offset() {
        return BigDecimal.valueOf(bias, digits());
    }

    /**
     * Returns the exact physical value of a raw one.
     *
     * @param raw the raw value
     * @return the decimal
     */
    public BigDecimal physical(long raw) {
        return BigDecimal.valueOf(units(raw), digits());
    }

    /** Physical value in units of the last decimal digit. */
    long units(long raw) {
        return raw * multiplier + bias;
    }

    // A division takes the processor several times as long as a multiplication. The reciprocal of the divisor in two
    // parts, the first short enough for exact products, gives the same double: it is off by less than 2^-75 of the
    // value, and a fraction with so short a numerator and denominator is at least 2^-74 away from the middle between
    // two doubles, where the rounding would change. The JIT compiler computes both parts once when the scale is a
    // constant.

    /** Up to this numerator and denominator the argument holds. */
    private static final long SHORT = 1L << 20;

    /** The double nearest to a number of units of the last decimal digit. */
    double decimal(long units) {
        return isShort(units) ? units * high() + units * low() : units / (double) divisor;
    }

    private boolean isShort(long units) {
        return units <= SHORT && units >= -SHORT && divisor <= SHORT;
    }

    /** The first 24 bits of the reciprocal of the divisor. */
    private double high() {
        return (float) (1.0 / divisor);
    }

    /** The rest of it. */
    private double low() {
        return (1 - high() * divisor) / divisor;
    }

    // A tie of decimals, such as 1.005 in steps of 0.01, is seldom one of doubles: here the double is a little too
    // small. With every number of steps made larger by what two roundings may have taken, ties go away from zero as
    // in rawOf.
    private static final double LARGER = 1 + 0x1p-50;

    /** With this added, a double has no bit left for a fraction, and its lowest 51 bits are an integer's. */
    private static final double WHOLE = 0x1.8p52;

    /** The raw value of a physical one, not yet rounded. */
    double steps(double physical) {
        // An offset of 0 is not taken away, because the compiler would keep that as an operation.
        return (bias == 0 ? physical * (divisor * LARGER) : shifted(physical)) / multiplier;
    }

    private double shifted(double physical) {
        return (physical * divisor - bias) * LARGER;
    }

    /** The integer nearest to a number of steps of up to 50 bits, in the lowest 51 bits; above them is no sign. */
    static long rounded(double steps) {
        return Double.doubleToRawLongBits(steps + WHOLE);
    }

    /** The integer nearest to a number of steps of up to 50 bits. */
    static long nearest(double steps) {
        return rounded(steps) - Double.doubleToRawLongBits(WHOLE);
    }

    /** Whether every raw value of a field has an exact place in the arithmetic of this scale. */
    boolean isExactFor(Bits bits) {
        return bits.width() <= MAX_WIDTH && Math.abs(units(bits.min())) < EXACT && Math.abs(units(bits.max())) < EXACT;
    }

    /** The nearest raw value, ties away from zero; it may lie outside the field. */
    BigDecimal rawOf(BigDecimal physical) {
        return physical.multiply(BigDecimal.valueOf(divisor))
                .subtract(BigDecimal.valueOf(bias))
                .divide(BigDecimal.valueOf(multiplier), 0, RoundingMode.HALF_UP);
    }

    /** The formula for people, without a step of 1, an offset of 0 or a divisor of 1. */
    String formula() {
        String product = multiplier == 1 ? "raw" : "raw * " + multiplier;
        String sum = bias == 0 ? product : product + (bias < 0 ? " - " : " + ") + Math.abs(bias);
        if (divisor == 1) {
            return sum;
        }
        return (bias == 0 ? sum : "(" + sum + ")") + " / " + divisor;
    }
}
