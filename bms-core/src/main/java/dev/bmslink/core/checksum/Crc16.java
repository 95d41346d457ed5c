package dev.bmslink.core.checksum;

import java.util.Objects;

/**
 * CRC-16/IBM-SDLC, also called X.25: polynomial 0x1021, reflected, initial value 0xFFFF, final inversion.
 *
 * <p>The check value over the ASCII digits 1 to 9 is 0x906E. On the wire the low byte comes first; over a message
 * followed by its own check the register ends at {@link #RESIDUE}.
 */
public final class Crc16 {
    /** The register before the first byte. */
    public static final int INITIAL = 0xFFFF;

    /** The register after a message and its check, low byte first. */
    public static final int RESIDUE = 0xF0B8;

    private static final int REFLECTED_POLYNOMIAL = 0x8408;
    private static final char[] TABLE = table();

    private Crc16() {}

    /**
     * Returns the check over bytes.
     *
     * @param bytes the bytes
     * @return the check, 0 to 0xFFFF; 0 over no bytes
     */
    public static int of(byte... bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * Returns the check over a part of an array.
     *
     * @param bytes the array
     * @param offset the first byte
     * @param length number of bytes
     * @return the check, 0 to 0xFFFF
     * @throws IndexOutOfBoundsException when the part is not inside the array
     */
    public static int of(byte[] bytes, int offset, int length) {
        return finish(update(INITIAL, bytes, offset, length));
    }

    /**
     * Runs the register over more bytes.
     *
     * @param register {@link #INITIAL}, or what an earlier call returned
     * @param bytes the array
     * @param offset the first byte
     * @param length number of bytes
     * @return the register, for a further call or for {@link #finish}
     * @throws IndexOutOfBoundsException when the part is not inside the array
     */
    public static int update(int register, byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int crc = register;
        for (int i = offset; i < offset + length; i++) {
            crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }

    /**
     * Turns the register into the check.
     *
     * @param register what {@link #update} returned
     * @return the check, 0 to 0xFFFF
     */
    public static int finish(int register) {
        return register ^ 0xFFFF;
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int index = 0; index < table.length; index++) {
            int crc = index;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ REFLECTED_POLYNOMIAL;
            }
            table[index] = (char) crc;
        }
        return table;
    }
}
