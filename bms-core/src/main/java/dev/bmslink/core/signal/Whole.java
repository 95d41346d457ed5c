package dev.bmslink.core.signal;

/**
 * A number in steps of one: a count, a percentage, millivolts, or a word whose bits are not known.
 *
 * @param bits the position
 * @param meaning what it means
 * @param scale a scale with step 1; its offset is added to the raw value
 * @param notAvailable the raw value that stands for "not available", or {@link Long#MIN_VALUE} when there is none
 */
public record Whole(Bits bits, Meaning meaning, Scale scale, long notAvailable) implements Numeric {

    /** Checks that the step is one. */
    public Whole {
        if (scale.multiplier() != 1 || scale.divisor() != 1) {
            throw new IllegalArgumentException("the step of " + meaning.name() + " is not 1");
        }
    }

    /**
     * Returns the value, with the raw value that stands for "not available" read like any other.
     *
     * @param payload the payload
     * @return the value in the signal's unit; an unsigned field of 64 bits is to be read as unsigned
     * @see #isAvailable(long)
     */
    public long read(long payload) {
        return scale.units(bits.get(payload));
    }

    /**
     * Returns the value as an {@code int}.
     *
     * @param payload the payload
     * @return the value, with higher bits dropped when the field is wider than 31 bits
     */
    public int readInt(long payload) {
        return (int) read(payload);
    }

    /**
     * Returns the payload with a new value.
     *
     * @param payload the payload
     * @param value the value in the signal's unit
     * @return the new payload
     * @throws IllegalArgumentException when the field cannot carry the value, or it would be read as "not available"
     */
    public long write(long payload, long value) {
        return bits.set(payload, accepted(value - scale.bias(), value));
    }

    private long accepted(long raw, long value) {
        return bits.holds(raw) && isAvailable(raw) ? raw : refused(raw, value);
    }

    private long refused(long raw, long value) {
        if (!bits.holds(raw)) {
            throw NumberText.outOfRange(this, value);
        }
        return NumberText.available(this, raw, value);
    }
}
