package dev.bmslink.can.batch;

/**
 * The time of a line of {@code candump -L}, {@code (1234567890.123456) }, of which the second is that of the line before
 * most of the time.
 */
final class SecondText {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /** From here on a {@code long} may not hold the nanoseconds. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / NANOS_PER_SECOND;

    private static final int DOT = 11;
    private static final int FRACTION = 12;
    /** Six digits, a bracket and a space. */
    private static final long USUAL = text("000000) ");

    private static final long WRONG = 0xFFFFF0F0F0F0F0F0L;

    /** The twelve characters up to the dot, of which four are in both. */
    private long start = text("(0000000");

    private long end = text("0000000.");
    private long nanos;

    private static long text(String characters) {
        long text = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            text |= (long) characters.charAt(i) << (Byte.SIZE * i);
        }
        return text;
    }

    /** Whether a line begins with this second. */
    boolean isAt(byte[] bytes, int at) {
        return Digits.load(bytes, at) == start && Digits.load(bytes, at + 4) == end;
    }

    /** Reads the second that a line begins with; returns whether it has the usual shape. */
    boolean read(byte[] bytes, int at) {
        long high = Digits.load(bytes, at + 1);
        long low = Digits.load(bytes, at + 3);
        if (bytes[at] != '(' || bytes[at + DOT] != '.' || !Digits.areDecimal(high) || !Digits.areDecimal(low)) {
            return false;
        }
        long seconds = Digits.decimal(high) * 100 + Digits.decimal(low) % 100;
        if (seconds >= MOST_SECONDS) {
            return false;
        }
        start = Digits.load(bytes, at);
        end = Digits.load(bytes, at + 4);
        nanos = seconds * NANOS_PER_SECOND;
        return true;
    }

    long nanos() {
        return nanos;
    }

    /** The part of a second behind the dot: the values of six digits, and zeros for a bracket and a space. */
    static long fraction(byte[] bytes, int at) {
        return Digits.load(bytes, at + FRACTION) ^ USUAL;
    }

    /** Whether a fraction consists of what it should. */
    static boolean isUsual(long fraction) {
        // Adding 6 carries 'above 9' into the high nibble.
        return ((fraction | (fraction + 0x060606060606L)) & WRONG) == 0;
    }

    /** The nanoseconds of six digits of microseconds. */
    static long nanos(long fraction) {
        return Digits.decimal(fraction << 16) * 1000;
    }
}
