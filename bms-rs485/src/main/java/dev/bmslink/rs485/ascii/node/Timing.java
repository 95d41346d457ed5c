package dev.bmslink.rs485.ascii.node;

/**
 * How long a host waits.
 *
 * @param bitRate bits a second, 1200 to 500000; a character is ten of them
 * @param spacingNanos silence on the line before a request
 * @param replyNanos time from the end of a request to the first character of its reply
 * @param gapNanos the longest pause inside a reply; long replies come with pauses
 * @param longestNanos time from the end of a request to the end of its reply
 * @param retries how often a request is repeated
 * @param drainNanos time from the last attempt of a repeated request to the next other request, in which late replies are
 *     dropped: a reply does not tell what it answers
 */
public record Timing(
        int bitRate,
        long spacingNanos,
        long replyNanos,
        long gapNanos,
        long longestNanos,
        int retries,
        long drainNanos) {

    /** Within this time limits must be repeated, or the pack goes back to its own. */
    public static final long LIMITS_VALID_NANOS = 10_000_000_000L;

    private static final long MILLI = 1_000_000;
    private static final int BITS_PER_CHARACTER = 10;
    private static final int SLOW = 9600;

    /** Checks the ranges. */
    public Timing {
        if (bitRate < 1200 || bitRate > 500_000) {
            throw new IllegalArgumentException("bit rate " + bitRate + " is outside 1200..500000");
        }
        if (spacingNanos < 0 || replyNanos <= 0 || gapNanos <= 0 || longestNanos < replyNanos || drainNanos < 0) {
            throw new IllegalArgumentException(
                    "a time is negative, or the longest reply ends before its first character");
        }
        if (retries < 0 || retries > 100) {
            throw new IllegalArgumentException("retries " + retries + " is outside 0..100");
        }
    }

    /**
     * Returns times that suit the packs that were observed: a first character 69 to 250 ms after the request, and pauses.
     *
     * @param bitRate bits a second
     * @return 100 ms between requests, 500 ms to a reply (1 s up to 9600 bit/s), two retries
     */
    public static Timing forBitRate(int bitRate) {
        long reply = bitRate <= SLOW ? 1000 * MILLI : 500 * MILLI;
        return new Timing(bitRate, 100 * MILLI, reply, 100 * MILLI, 10_000 * MILLI, 2, 1000 * MILLI);
    }

    /**
     * Returns how long characters take on the wire.
     *
     * @param characters their number
     * @return ten bits each
     */
    public long wireNanos(int characters) {
        return characters * (long) BITS_PER_CHARACTER * 1_000_000_000L / bitRate;
    }
}
