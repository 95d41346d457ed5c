package dev.bmslink.core.state;

/**
 * A number that a battery said, or did not say.
 *
 * @param presence whether there is a number
 * @param number the number in the unit of its quantity; NaN unless present
 * @param atNanos when it was said, on the clock of whoever recorded it; 0 when absent
 */
public record Value(Presence presence, double number, long atNanos) {

    /** Nobody said anything. */
    public static final Value ABSENT = new Value(Presence.ABSENT, Double.NaN, 0);

    /** Checks that there is a number exactly when it is present. */
    public Value {
        if (Double.isFinite(number) != (presence == Presence.PRESENT)) {
            throw new IllegalArgumentException(presence + " does not go with " + number);
        }
    }

    /**
     * Returns whether there is a number.
     *
     * @return true when present
     */
    public boolean isPresent() {
        return presence == Presence.PRESENT;
    }

    /**
     * Returns how old the value is.
     *
     * @param nowNanos the time, on the clock of {@link #atNanos}
     * @return the age in nanoseconds, or {@link Long#MAX_VALUE} when absent
     */
    public long ageNanos(long nowNanos) {
        return presence == Presence.ABSENT ? Long.MAX_VALUE : nowNanos - atNanos;
    }
}
