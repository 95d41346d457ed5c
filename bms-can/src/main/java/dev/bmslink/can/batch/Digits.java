package dev.bmslink.can.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight ASCII characters at a time, as one {@code long} whose least significant byte is the first character.
 *
 * <p>Each operation works on all eight bytes at once; no carry crosses a byte, because every byte stays below 256.
 */
final class Digits {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_NIBBLES = 0xF0F0F0F0F0F0F0F0L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long LOW_NIBBLES = 0x0F * ONES;
    private static final long ZEROS = '0' * ONES;

    private Digits() {}

    static long load(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Whether all eight characters are decimal digits. */
    static boolean areDecimal(long characters) {
        // Adding 6 carries 'above 9' into the high nibble.
        return (characters & HIGH_NIBBLES) == ZEROS && ((characters + 6 * ONES) & HIGH_NIBBLES) == ZEROS;
    }

    /** The number that eight decimal digits write: pairs, then fours, then all, each in one multiplication. */
    static long decimal(long characters) {
        long pairs = ((characters & LOW_NIBBLES) * ((10 << 8) + 1)) >>> 8;
        long fours = ((pairs & 0x00FF00FF00FF00FFL) * ((100 << 16) + 1)) >>> 16;
        return ((fours & 0x0000FFFF0000FFFFL) * ((10_000L << 32) + 1)) >>> 32;
    }

    /** The last {@code count} of eight characters replaced by the digit zero. */
    static long keepFirst(long characters, int count) {
        if (count >= Long.BYTES) {
            return characters;
        }
        long kept = (1L << (Byte.SIZE * count)) - 1;
        return (characters & kept) | (ZEROS & ~kept);
    }

    /** Whether all eight characters are hexadecimal digits of either case. */
    static boolean areHex(long characters) {
        long lower = characters | 0x20 * ONES;
        long letter = (lower >>> 6) & ONES;
        boolean rightColumn = (lower & HIGH_NIBBLES) == ZEROS + letter * 0x30;
        // Setting the lower-case bit must not have made a digit out of a control character.
        long changed = ((characters ^ lower) >>> 5) & ONES & ~letter;
        long nibble = lower & LOW_NIBBLES;
        // A digit is at most 9, a letter is 1 to 6; the additions carry what is too large into bit 4.
        long tooLarge = (nibble + 6 * ONES + 3 * letter) & 0x10 * ONES;
        long tooSmall = (letter << 4) & ~(nibble + 15 * ONES);
        return rightColumn && (changed | tooLarge | tooSmall) == 0;
    }

    /** The four bytes that eight hexadecimal digits write, the first byte least significant. */
    static long hexBytes(long characters) {
        long letter = (characters >>> 6) & ONES;
        long nibbles = (characters & LOW_NIBBLES) + 9 * letter;
        long bytes = ((nibbles << 4) | (nibbles >>> 8)) & 0x00FF00FF00FF00FFL;
        long pairs = (bytes | (bytes >>> 8)) & 0x0000FFFF0000FFFFL;
        return (pairs | (pairs >>> 16)) & 0xFFFFFFFFL;
    }

    /** The index of the first occurrence of a character, or 8 when it is not among the eight. */
    static int indexOf(long characters, char wanted) {
        long zeroWhereFound = characters ^ (wanted * ONES);
        long found = (zeroWhereFound - ONES) & ~zeroWhereFound & TOP_BITS;
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
