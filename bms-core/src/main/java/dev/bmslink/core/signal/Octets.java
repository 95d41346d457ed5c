package dev.bmslink.core.signal;

import java.util.HexFormat;

/**
 * Bytes that are no number: a fixed pattern, or content whose meaning is not known.
 *
 * @param bits the position, big-endian and of whole bytes, so that the first byte is the most significant one
 * @param meaning what it means
 * @param pattern the only valid bytes as upper-case hexadecimal, empty when any are valid
 */
public record Octets(Bits bits, Meaning meaning, String pattern) implements Signal {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Checks the field and the pattern. */
    public Octets {
        if (!bits.bigEndian() || bits.width() % Byte.SIZE != 0 || bits.lowest() % Byte.SIZE != 0) {
            throw new IllegalArgumentException("octets " + meaning.name() + " do not occupy whole bytes in order");
        }
        if (!pattern.isEmpty() && pattern.length() != digits(bits)) {
            throw new IllegalArgumentException("pattern " + pattern + " does not fill " + meaning.name());
        }
    }

    private static int digits(Bits bits) {
        return bits.width() / 4;
    }

    /**
     * Returns the bytes as a number, first byte most significant.
     *
     * @param payload the payload
     * @return the bytes
     */
    public long read(long payload) {
        return bits.get(payload);
    }

    /**
     * Returns the payload with new bytes.
     *
     * @param payload the payload
     * @param value the bytes as a number, first byte most significant; bytes that do not fit are dropped
     * @return the new payload
     */
    public long write(long payload, long value) {
        return bits.set(payload, value);
    }

    @Override
    public boolean isInRange(long raw) {
        return pattern.isEmpty() || pattern.equals(format(raw));
    }

    @Override
    public boolean isConstant() {
        return !pattern.isEmpty();
    }

    @Override
    public long unset() {
        return pattern.isEmpty() ? 0 : parse(pattern);
    }

    @Override
    public String format(long raw) {
        return HEX.toHexDigits(raw, digits(bits));
    }

    @Override
    public long parse(String text) {
        if (text.length() != digits(bits) || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    name() + " = " + text + " is not " + digits(bits) + " hexadecimal digits");
        }
        return HexFormat.fromHexDigitsToLong(text);
    }

    @Override
    public String formula() {
        return pattern.isEmpty() ? "bytes" : "bytes, always " + pattern;
    }
}
