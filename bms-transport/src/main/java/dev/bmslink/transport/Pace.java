package dev.bmslink.transport;

/**
 * How fast a log is replayed.
 *
 * @param speed how many seconds of the log pass in one second: positive, infinite for no waiting at all, 0 for
 *     {@link #stepped}
 */
public record Pace(double speed) {

    /** Checks the range. */
    public Pace {
        if (!(speed >= 0)) {
            throw new IllegalArgumentException("speed " + speed + " is not 0 or more");
        }
    }

    /**
     * Returns the pace at which the log was written.
     *
     * @return speed 1
     */
    public static Pace original() {
        return new Pace(1);
    }

    /**
     * Returns a pace that never waits.
     *
     * @return infinite speed
     */
    public static Pace unlimited() {
        return new Pace(Double.POSITIVE_INFINITY);
    }

    /**
     * Returns a pace at which frames pass only when {@link ReplayChannel#step} says so.
     *
     * @return speed 0
     */
    public static Pace stepped() {
        return new Pace(0);
    }
}
