package dev.bmslink.rs485.ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a frame's INFO field.
 *
 * <p>Immutable. On the wire each byte is two hexadecimal characters; LENGTH counts characters.
 */
public final class Info {

    /** The most bytes that the 12 bits of LENID can announce. */
    public static final int MAX_BYTES = 0xFFF / 2;

    /** No bytes. */
    public static final Info EMPTY = new Info(new byte[0]);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] bytes;

    private Info(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns an INFO field.
     *
     * @param bytes the bytes, copied
     * @return the field
     * @throws IllegalArgumentException when there are more than {@link #MAX_BYTES}
     */
    public static Info of(byte... bytes) {
        return owning(bytes.clone());
    }

    /**
     * Returns an INFO field.
     *
     * @param hex two hexadecimal digits a byte, without spaces
     * @return the field
     * @throws IllegalArgumentException when the text is not that, or has more than {@link #MAX_BYTES} bytes
     */
    public static Info parse(String hex) {
        try {
            return owning(HEX.parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("INFO " + hex + ": " + e.getMessage(), e);
        }
    }

    /** Takes over an array that nobody else keeps. */
    static Info owning(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("INFO of " + bytes.length + " bytes is longer than " + MAX_BYTES);
        }
        return bytes.length == 0 ? EMPTY : new Info(bytes);
    }

    /**
     * Returns the number of bytes.
     *
     * @return 0 to {@link #MAX_BYTES}
     */
    public int length() {
        return bytes.length;
    }

    /**
     * Returns LENID, the number of characters on the wire.
     *
     * @return twice the number of bytes
     */
    public int lengthId() {
        return 2 * bytes.length;
    }

    /**
     * Returns a byte.
     *
     * @param index its position
     * @return 0 to 255
     */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /**
     * Returns bytes as a payload that signals read: the first byte is the least significant one.
     *
     * @param offset the first byte
     * @param count the number of bytes, 0 to 8
     * @return the payload
     */
    public long payload(int offset, int count) {
        long payload = 0;
        for (int i = count - 1; i >= 0; i--) {
            payload = (payload << Byte.SIZE) | (bytes[offset + i] & 0xFF);
        }
        return payload;
    }

    /**
     * Returns bytes as characters.
     *
     * @param offset the first byte
     * @param count the number of bytes
     * @return one character a byte
     */
    public String characters(int offset, int count) {
        return new String(bytes, offset, count, StandardCharsets.ISO_8859_1);
    }

    /**
     * Returns the bytes from a position to the end.
     *
     * @param offset the first byte
     * @return the rest
     */
    public Info from(int offset) {
        return offset == 0 ? this : owning(Arrays.copyOfRange(bytes, offset, bytes.length));
    }

    /**
     * Returns some bytes.
     *
     * @param offset the first byte
     * @param count the number of bytes
     * @return those bytes
     */
    public Info from(int offset, int count) {
        return owning(Arrays.copyOfRange(bytes, offset, offset + count));
    }

    /**
     * Returns the bytes.
     *
     * @return a copy
     */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Info info && Arrays.equals(bytes, info.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the characters on the wire. */
    @Override
    public String toString() {
        return HEX.formatHex(bytes);
    }
}
