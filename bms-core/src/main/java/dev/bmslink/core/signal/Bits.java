package dev.bmslink.core.signal;

/**
 * The position of a field in a payload of up to eight bytes.
 *
 * <p>A little-endian field is counted in the payload as it is: bit {@code 8 * byte + bit}. A big-endian field is counted
 * in the payload with its bytes reversed, where such a field is contiguous too:
 *
 * <pre>
 *              byte 0           byte 1
 * bit          7 6 5 4 3 2 1 0  7 6 5 4 3 2 1 0
 * little       x x x x x x . .  . . . . . . y y    y = the two highest bits of the field
 * big          . . . . . . y y  x x x x x x . .    y = the two highest bits of the field
 * </pre>
 *
 * @param bigEndian whether the most significant bits come first on the wire
 * @param lowest index of the least significant bit, in the payload as it is (little-endian) or byte-reversed (big-endian)
 * @param width number of bits, 1 to 64
 * @param signed whether the raw value is two's complement
 */
public record Bits(boolean bigEndian, int lowest, int width, boolean signed) {

    /** Checks that the field lies within eight bytes. */
    public Bits {
        if (width < 1 || width > Long.SIZE) {
            throw new IllegalArgumentException("width " + width + " is outside 1..64");
        }
        if (lowest < 0 || lowest + width > Long.SIZE) {
            throw new IllegalArgumentException(
                    "a field of " + width + " bits does not fit in eight bytes at bit " + lowest);
        }
    }

    /**
     * Returns an unsigned little-endian field.
     *
     * @param start index of the least significant bit, {@code 8 * byte + bit}, as in a DBC file
     * @param width number of bits
     * @return the field
     */
    public static Bits littleEndian(int start, int width) {
        return new Bits(false, start, width, false);
    }

    /**
     * Returns an unsigned big-endian field.
     *
     * @param start index of the most significant bit, {@code 8 * byte + bit}, as in a DBC file
     * @param width number of bits
     * @return the field
     */
    public static Bits bigEndian(int start, int width) {
        return new Bits(true, reversedIndex(start) - width + 1, width, false);
    }

    /**
     * Returns this field read as two's complement.
     *
     * @return the signed field
     */
    public Bits asSigned() {
        return new Bits(bigEndian, lowest, width, true);
    }

    // The shift counts are negative on purpose: Java takes them modulo 64. Each method stays below 35 bytecodes, the
    // size up to which the JIT compiler inlines a method whether or not it is hot.

    /**
     * Returns the raw value of this field.
     *
     * @param payload the payload
     * @return the field's bits, sign-extended when the field is signed
     */
    public long get(long payload) {
        long top = aligned(payload);
        return signed ? top >> -width : top >>> -width;
    }

    private long aligned(long payload) {
        return (bigEndian ? Long.reverseBytes(payload) : payload) << -(lowest + width);
    }

    /**
     * Returns the payload with this field replaced.
     *
     * @param payload the payload
     * @param raw the new raw value; bits above the field's width are dropped
     * @return the new payload
     */
    public long set(long payload, long raw) {
        return (payload & ~mask()) | placed(raw);
    }

    private long placed(long raw) {
        long bits = (raw & ones()) << lowest;
        return bigEndian ? Long.reverseBytes(bits) : bits;
    }

    /**
     * Returns the payload bits that belong to this field.
     *
     * @return a mask over the payload
     */
    public long mask() {
        return placed(ones());
    }

    private long ones() {
        return -1L >>> -width;
    }

    /**
     * Returns the smallest raw value.
     *
     * @return 0, or the most negative value of a signed field
     */
    public long min() {
        return signed ? -1L << (width - 1) : 0;
    }

    /**
     * Returns the largest raw value.
     *
     * @return the largest value; for an unsigned field of 64 bits, −1, which is to be read as unsigned
     */
    public long max() {
        return signed ? ones() >>> 1 : ones();
    }

    /** Whether a raw value fits: its distance from the smallest one has no more bits than the field. */
    boolean holds(long raw) {
        return width == Long.SIZE || ((raw - min()) & ~ones()) == 0;
    }

    /** Whether the integer nearest to a number fits, in a field of up to 48 bits; {@code NaN} does not. */
    boolean holdsNearest(double number) {
        return number > min() - 0.5 && number < max() + 0.5;
    }

    /**
     * Returns the number of payload bytes that a frame needs to carry this whole field.
     *
     * @return 1 to 8
     */
    public int endByte() {
        int byteOfTop = (lowest + width - 1) / Byte.SIZE;
        return bigEndian ? Long.BYTES - lowest / Byte.SIZE : byteOfTop + 1;
    }

    /**
     * Returns the start bit as a DBC file counts it.
     *
     * @return the least significant bit of a little-endian field, the most significant bit of a big-endian one
     */
    public int dbcStart() {
        return bigEndian ? reversedIndex(lowest + width - 1) : lowest;
    }

    /**
     * Returns the position for people.
     *
     * @return bytes and bits as a payload is written, with byte order and sign where they matter
     */
    public String label() {
        return extent() + order() + (signed ? ", signed" : "");
    }

    private String extent() {
        int start = dbcStart();
        int first = start / Byte.SIZE;
        String bit = "byte " + first + " bit " + start % Byte.SIZE;
        boolean wholeBytes = width % Byte.SIZE == 0 && lowest % Byte.SIZE == 0;
        if (wholeBytes) {
            return width == Byte.SIZE ? "byte " + first : "bytes " + first + ".." + (endByte() - 1);
        }
        return width == 1 ? bit : width + " bits from " + bit;
    }

    private String order() {
        if (dbcStart() / Byte.SIZE == endByte() - 1) {
            return "";
        }
        return bigEndian ? ", big-endian" : ", little-endian";
    }

    /** Maps a bit index between the payload and the byte-reversed payload; it is its own inverse. */
    private static int reversedIndex(int index) {
        return Long.SIZE - Byte.SIZE - index / Byte.SIZE * Byte.SIZE + index % Byte.SIZE;
    }
}
