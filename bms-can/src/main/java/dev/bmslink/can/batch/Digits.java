package dev.bmslink.can.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight ASCII characters at a time, as one {@code long} whose least significant byte is the first character.
 *
 * <p>Each operation works on all eight bytes at once.
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
        long values = characters ^ ZEROS;
        // Adding 6 carries 'above 9' into the high nibble.
        return ((values | (values + 6 * ONES)) & HIGH_NIBBLES) == 0;
    }

    /** The number that eight decimal digits write: pairs, then fours, then all, each in one multiplication. */
    static long decimal(long characters) {
        long pairs = ((characters & LOW_NIBBLES) * ((10 << 8) + 1)) >>> 8;
        long fours = ((pairs & 0x00FF00FF00FF00FFL) * ((100 << 16) + 1)) >>> 16;
        return ((fours & 0x0000FFFF0000FFFFL) * ((10_000L << 32) + 1)) >>> 32;
    }

    /**
     * The top bit of each character that is no hexadecimal digit of either case: exact up to the first such character.
     *
     * <p>What is added reaches the top bit from a bound on; two bounds make a range. Only a character above 127 carries
     * into the next, and it is none itself.
     */
    static long notHex(long characters) {
        long lower = characters | 0x20 * ONES;
        long letters = (lower + (0x80 - 'a') * ONES) ^ (lower + (0x80 - ('f' + 1)) * ONES);
        long digits = (characters + (0x80 - '0') * ONES) ^ (characters + (0x80 - ('9' + 1)) * ONES);
        return (~(letters ^ digits) | characters) & TOP_BITS;
    }

    /** The values of eight hexadecimal digits, each in a byte of its own. */
    static long nibbles(long characters) {
        return (characters & LOW_NIBBLES) + 9 * ((characters >>> 6) & ONES);
    }

    /** Ones in all bytes before the first marked one; in all eight when none is marked. */
    static long before(long marks) {
        return ((marks & -marks) >>> 7) - 1;
    }

    /** The index of the first marked byte, or 8. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** The four bytes that eight nibbles make, the first byte least significant: pairs, then fours, then all. */
    static long pack(long nibbles) {
        long bytes = (nibbles * ((1 << 12) + 1)) >>> 8 & 0x00FF00FF00FF00FFL;
        long pairs = (bytes * ((1 << 8) + 1)) >>> 8 & 0x0000FFFF0000FFFFL;
        return (pairs * ((1 << 16) + 1)) >>> 16 & 0xFFFFFFFFL;
    }

    /** The number that the first three of four characters write in hexadecimal, or one above 0xFFF. */
    static int threeHex(int characters) {
        int three = 0x010101;
        int lower = characters | 0x20 * three;
        int letters = (lower + (0x80 - 'a') * three) ^ (lower + (0x80 - ('f' + 1)) * three);
        int digits = (characters + (0x80 - '0') * three) ^ (characters + (0x80 - ('9' + 1)) * three);
        int wrong = (~(letters ^ digits) | characters) & 0x80 * three;
        int nibbles = (characters & 0x0F * three) + 9 * (characters >>> 6 & three);
        int id = (nibbles * ((1 << 24) + (1 << 12) + 1)) >>> 16;
        return wrong << 7 | (id & 0xFFF);
    }

    /** The index of the first occurrence of a character, or 8 when it is not among the eight. */
    static int indexOf(long characters, char wanted) {
        long zeroWhereFound = characters ^ (wanted * ONES);
        return first((zeroWhereFound - ONES) & ~zeroWhereFound & TOP_BITS);
    }
}
