package dev.bmslink.can;

import java.util.HexFormat;

/**
 * A classic CAN data frame.
 *
 * <p>The payload is one {@code long} whose least significant byte is the first byte on the wire; bytes beyond the length
 * are zero.
 *
 * @param word the identifier with {@link #EXTENDED} set for a 29-bit one, as SocketCAN writes it
 * @param length number of data bytes, 0 to 8
 * @param data the data bytes
 */
public record CanFrame(int word, int length, long data) {

    /** The flag in {@link #word} that marks a 29-bit identifier. */
    public static final int EXTENDED = 1 << 31;

    /** The largest 11-bit identifier. */
    public static final int MAX_STANDARD_ID = 0x7FF;

    /** The largest 29-bit identifier. */
    public static final int MAX_EXTENDED_ID = 0x1FFF_FFFF;

    /** The largest number of data bytes. */
    public static final int MAX_LENGTH = 8;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Checks identifier and length, and clears the bytes beyond the length. */
    public CanFrame {
        boolean extended = (word & EXTENDED) != 0;
        int id = word & ~EXTENDED;
        if (id > (extended ? MAX_EXTENDED_ID : MAX_STANDARD_ID)) {
            throw new IllegalArgumentException(
                    "identifier " + Integer.toHexString(id) + " does not fit in " + (extended ? "29" : "11") + " bits");
        }
        if (length < 0 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("length " + length + " is outside 0..8");
        }
        data &= length == 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * length);
    }

    /**
     * Returns a frame with an 11-bit identifier.
     *
     * @param id the identifier, at most {@link #MAX_STANDARD_ID}
     * @param length number of data bytes, 0 to 8
     * @param data the data bytes
     * @return the frame
     */
    public static CanFrame standard(int id, int length, long data) {
        return new CanFrame(id, length, data);
    }

    /**
     * Returns a frame with a 29-bit identifier.
     *
     * @param id the identifier, at most {@link #MAX_EXTENDED_ID}
     * @param length number of data bytes, 0 to 8
     * @param data the data bytes
     * @return the frame
     */
    public static CanFrame extended(int id, int length, long data) {
        return new CanFrame(id | EXTENDED, length, data);
    }

    /**
     * Returns the frame that a text describes.
     *
     * @param text {@code ID#DATA}, both hexadecimal; up to three digits are an 11-bit identifier, more a 29-bit one
     * @return the frame
     * @throws IllegalArgumentException when the text is no such frame
     */
    public static CanFrame parse(String text) {
        int hash = text.indexOf('#');
        String data = text.substring(hash + 1);
        if (hash < 1 || hash > 8 || data.length() % 2 != 0 || data.length() > 2 * MAX_LENGTH) {
            throw new IllegalArgumentException(text + " is not ID#DATA with at most eight bytes");
        }
        int id = HexFormat.fromHexDigits(text.substring(0, hash));
        byte[] bytes = HexFormat.of().parseHex(data);
        return new CanFrame(hash > 3 ? id | EXTENDED : id, bytes.length, littleEndian(bytes));
    }

    private static long littleEndian(byte[] bytes) {
        long data = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            data = (data << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return data;
    }

    /**
     * Returns the identifier.
     *
     * @return 11 or 29 bits
     */
    public int id() {
        return word & ~EXTENDED;
    }

    /**
     * Returns whether the identifier has 29 bits.
     *
     * @return true for an extended frame
     */
    public boolean isExtended() {
        return (word & EXTENDED) != 0;
    }

    /**
     * Returns the identifier as logs write it.
     *
     * @return three or eight upper-case hexadecimal digits
     */
    public String idText() {
        return idText(word);
    }

    /**
     * Returns an identifier as logs write it.
     *
     * @param word the identifier with {@link #EXTENDED} set for a 29-bit one
     * @return three or eight upper-case hexadecimal digits
     */
    public static String idText(int word) {
        return (word & EXTENDED) != 0 ? HEX.toHexDigits(word & ~EXTENDED, 8) : HEX.toHexDigits(word, 3);
    }

    /**
     * Returns the data bytes as logs write them.
     *
     * @return two upper-case hexadecimal digits a byte
     */
    public String dataText() {
        return HEX.toHexDigits(Long.reverseBytes(data)).substring(0, 2 * length);
    }

    /**
     * Returns the frame as {@code ID#DATA}.
     *
     * @return the text that {@link #parse} reads
     */
    @Override
    public String toString() {
        return idText() + '#' + dataText();
    }
}
