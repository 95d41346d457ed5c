package dev.bmslink.can.slcan;

/**
 * When the adapter received a frame, by a clock that starts anew after a while.
 *
 * @param micros the time in microseconds, 0 to below the period
 * @param periodMicros after how many microseconds the clock starts anew
 */
public record Timestamp(long micros, long periodMicros) {

    /** The period of a clock with four digits, in microseconds: milliseconds up to EA5F. Source: Lawicel. */
    public static final long MINUTE = 60_000_000;

    /**
     * The period of a clock with eight digits, in microseconds. Source: a fork of the firmware of CANable 2.0, after the
     * command {@code Z2}; the original firmware sends no timestamps.
     */
    public static final long WORD = 1L << 32;

    /** Checks that the time is within the period. */
    public Timestamp {
        if (micros < 0 || micros >= periodMicros) {
            throw new IllegalArgumentException("timestamp " + micros + " µs is outside 0.." + (periodMicros - 1));
        }
    }

    /**
     * Returns the time since another timestamp of the same clock.
     *
     * @param earlier a timestamp less than a period before this one
     * @return microseconds, 0 to below the period
     */
    public long since(Timestamp earlier) {
        return Math.floorMod(micros - earlier.micros, periodMicros);
    }
}
