package dev.bmslink.rs485.link;

import java.nio.charset.StandardCharsets;

/**
 * The eight bytes that identify a node for its whole life.
 *
 * @param value the bytes as a number, the first byte in the low bits as on the wire
 */
public record Uid(long value) {
    /** Number of bytes. */
    public static final int BYTES = 8;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    /**
     * Makes an identifier of eight ASCII characters.
     *
     * @param text eight printable ASCII characters
     * @return the identifier
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Uid ofAscii(String text) {
        if (!text.matches("[ -~]{" + BYTES + "}")) {
            throw new IllegalArgumentException("uid \"" + text + "\" is not " + BYTES + " printable ASCII characters");
        }
        long value = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            value = value << 8 | text.charAt(i);
        }
        return new Uid(value);
    }

    /**
     * Makes the identifier of a device from its serial number, by FNV-1a over 64 bits.
     *
     * @param serial the serial number
     * @return the identifier, its first byte the high byte of the hash
     */
    public static Uid ofSerial(String serial) {
        long hash = FNV_OFFSET;
        for (byte octet : serial.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return new Uid(Long.reverseBytes(hash));
    }

    /**
     * Returns whether the first bits equal those of another identifier, bit 0 of the first byte first.
     *
     * @param prefix the other identifier
     * @param bits number of bits to compare, 0 to 64
     * @return true when they are equal
     */
    public boolean matches(Uid prefix, int bits) {
        return bits <= 0 || (value ^ prefix.value) << (Long.SIZE - bits) == 0;
    }

    /**
     * Returns whether this identifier wins over another: the lower one does, compared byte by byte from the first.
     *
     * @param other the other
     * @return true when this one is lower
     */
    public boolean isLowerThan(Uid other) {
        return Long.compareUnsigned(Long.reverseBytes(value), Long.reverseBytes(other.value)) < 0;
    }

    /**
     * Returns the bytes in the order of the wire.
     *
     * @return eight bytes, a new array
     */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }

    /** Returns the bytes as text where all are printable ASCII, and as 16 hex digits otherwise. */
    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.US_ASCII);
        return text.matches("[!-~]{8}") ? text : "%016X".formatted(Long.reverseBytes(value));
    }
}
