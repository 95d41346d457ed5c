package dev.bmslink.core.panel;

/**
 * How a light goes on and off over time.
 *
 * @param code the name as printed, such as {@code flash 1}
 * @param onMillis time lit in each period
 * @param offMillis time dark in each period
 * @param timed true when both times are printed; otherwise they are only for drawing
 */
public record Rhythm(String code, int onMillis, int offMillis, boolean timed) {

    /** Dark. */
    public static final Rhythm OFF = new Rhythm("off", 0, 1000, true);
    /** Lit. */
    public static final Rhythm STEADY = new Rhythm("on", 1000, 0, true);
    /** SOFAR flash 1: 0.25 s on, 3.75 s off. */
    public static final Rhythm FLASH_1 = new Rhythm("flash 1", 250, 3750, true);
    /** SOFAR flash 2: 0.5 s on, 0.5 s off. */
    public static final Rhythm FLASH_2 = new Rhythm("flash 2", 500, 500, true);
    /** SOFAR flash 3: 0.5 s on, 1.5 s off. */
    public static final Rhythm FLASH_3 = new Rhythm("flash 3", 500, 1500, true);
    /** Flashing, times not printed. */
    public static final Rhythm FLASHING = new Rhythm("flash", 500, 500, false);

    /** Checks that a period has a length. */
    public Rhythm {
        if (onMillis < 0 || offMillis < 0 || onMillis + offMillis == 0) {
            throw new IllegalArgumentException("rhythm " + onMillis + " ms on, " + offMillis + " ms off has no period");
        }
    }

    /**
     * Returns a flicker of a printed period; how the period is divided is not printed.
     *
     * @param seconds the period, at least 1
     * @return the rhythm
     */
    public static Rhythm flicker(int seconds) {
        return new Rhythm("flicker T=" + seconds + "s", seconds * 500, seconds * 500, false);
    }

    /**
     * Returns whether the light is ever lit and ever dark.
     *
     * @return true for a flashing light
     */
    public boolean isFlashing() {
        return onMillis > 0 && offMillis > 0;
    }

    /**
     * Returns the period.
     *
     * @return the period in milliseconds
     */
    public int periodMillis() {
        return onMillis + offMillis;
    }

    /**
     * Returns whether the light is lit at a time.
     *
     * @param millis time since the rhythm began, not negative
     * @return true when lit; every period begins lit
     */
    public boolean isLit(long millis) {
        return Math.floorMod(millis, periodMillis()) < onMillis;
    }
}
