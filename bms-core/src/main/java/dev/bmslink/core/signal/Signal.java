package dev.bmslink.core.signal;

/**
 * A named value in a payload.
 *
 * <p>Each kind adds a typed {@code read} and {@code write} of its own; the methods here serve code that handles any
 * signal. Reading never fails: every raw value has a text. Writing a value that the field cannot carry is an
 * {@link IllegalArgumentException} that names the signal, the value and the range.
 */
public sealed interface Signal extends Element permits Flag, Numeric, Choice, Text, Octets {

    /**
     * Returns the meaning.
     *
     * @return name, unit, range, note and provenance
     */
    Meaning meaning();

    /**
     * Returns the wire name.
     *
     * @return the name in snake_case
     */
    default String name() {
        return meaning().name();
    }

    /**
     * Returns the raw value in a payload.
     *
     * @param payload the payload
     * @return the field's bits, sign-extended when the field is signed
     */
    default long raw(long payload) {
        return bits().get(payload);
    }

    /**
     * Returns whether a frame carries the whole field, or at least the first character of a text.
     *
     * @param length the frame's number of data bytes
     * @return false when the value is absent
     */
    default boolean isCarriedBy(int length) {
        return bits().endByte() <= length;
    }

    /**
     * Returns whether a raw value stands for a value, rather than for "not available".
     *
     * @param raw the raw value
     * @return false when the sender says that it has no value
     */
    default boolean isAvailable(long raw) {
        return true;
    }

    /**
     * Returns whether a raw value lies in the range that the meaning states.
     *
     * @param raw the raw value
     * @return true when it does, when no range is stated, or when the value is not available
     */
    default boolean isInRange(long raw) {
        return true;
    }

    /**
     * Returns whether only one value is valid, such as a marker or a fixed pattern.
     *
     * @return true when a valid value tells nothing
     */
    default boolean isConstant() {
        Range range = meaning().range();
        return range != null && range.isSingle();
    }

    /**
     * Returns the raw value to send when there is no value to send.
     *
     * @return the only valid value, or "not available", or else 0
     */
    default long unset() {
        return 0;
    }

    /**
     * Returns the value as text, without its unit.
     *
     * @param raw an available raw value
     * @return an exact decimal, {@code true} or {@code false}, a choice's name, or the text itself
     */
    String format(long raw);

    /**
     * Returns the raw value for a text.
     *
     * @param text what {@link Reading#text} returns, or another spelling of the same value
     * @return the raw value, rounded to the nearest step
     * @throws IllegalArgumentException when the text is no value of this signal
     */
    long parse(String text);

    /**
     * Returns how the value follows from the raw value.
     *
     * @return a formula for people, for example {@code (raw - 30000) / 10}
     */
    String formula();
}
