package dev.bmslink.core.signal;

/**
 * A number with a step other than one, or in general any quantity that is read as a {@code double}.
 *
 * <p>The double read is the one nearest to the exact decimal, and writing it back gives the same raw value, for every raw
 * value of the field.
 *
 * @param bits the position, at most 48 bits
 * @param meaning what it means
 * @param scale the relation between raw and physical values
 * @param notAvailable the raw value that stands for "not available", or {@link Long#MIN_VALUE} when there is none
 */
public record Decimal(Bits bits, Meaning meaning, Scale scale, long notAvailable) implements Numeric {

    /** Checks that every raw value has an exact physical value. */
    public Decimal {
        if (!scale.isExactFor(bits)) {
            throw new IllegalArgumentException(
                    "decimal " + meaning.name() + " of " + bits.width() + " bits would not be exact");
        }
    }

    /**
     * Returns the physical value.
     *
     * @param payload the payload
     * @return the value in the signal's unit, or {@code NaN} when the sender says "not available"
     */
    public double read(long payload) {
        return physical(bits.get(payload));
    }

    private double physical(long raw) {
        return raw == notAvailable ? Double.NaN : scale.decimal(scale.units(raw));
    }

    /**
     * Returns the physical value, if a frame of the given length carries it.
     *
     * @param payload the payload
     * @param length the frame's number of data bytes
     * @return the value, or {@code NaN} when it is absent or not available
     */
    public double read(long payload, int length) {
        return isCarriedBy(length) ? read(payload) : Double.NaN;
    }

    /**
     * Returns the payload with a new value, rounded to the nearest step.
     *
     * @param payload the payload
     * @param value the value in the signal's unit
     * @return the new payload
     * @throws IllegalArgumentException when the value is not a number, the field cannot carry it, or it would be read as
     *     "not available"
     */
    public long write(long payload, double value) {
        return bits.set(payload, accepted(scale.steps(value), value));
    }

    // Each of these stays below 35 bytecodes; see Bits. The range comes first: what it lets through needs no
    // conversion that looks after NaN and large numbers.

    /** The nearest raw value of a number of steps, in the lowest bits. */
    private long accepted(double steps, double value) {
        return bits.holdsNearest(steps) && isNumber(steps) ? Scale.rounded(steps) : refused(steps, value);
    }

    private boolean isNumber(double steps) {
        return isAvailable(Scale.nearest(steps));
    }

    private long refused(double steps, double value) {
        if (bits.holdsNearest(steps)) {
            return NumberText.available(this, notAvailable, value);
        }
        throw NumberText.outOfRange(this, value);
    }

    /**
     * Returns the payload with this signal marked as not available.
     *
     * @param payload the payload
     * @return the new payload
     * @throws IllegalArgumentException when the signal has no such value
     */
    public long writeNotAvailable(long payload) {
        if (notAvailable == NONE) {
            throw new IllegalArgumentException(name() + " cannot be sent as not available");
        }
        return bits.set(payload, notAvailable);
    }
}
