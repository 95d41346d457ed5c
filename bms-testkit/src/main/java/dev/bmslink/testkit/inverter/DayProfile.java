package dev.bmslink.testkit.inverter;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/**
 * Sun and load over the day. The curves are ours: sun from 5 to 21 o'clock in UTC, a small base load, a peak in the morning
 * and one in the evening. Clouds last some minutes and follow the seed alone.
 *
 * @param sunPeakWatts power of the sun at noon without clouds, 0 or more
 * @param baseWatts load that never ends, 0 or more
 * @param peakWatts load in the evening beyond that, 0 or more; in the morning it is half of it
 * @param cloudiness how much clouds take at most, 0 to 1
 * @param seed where clouds come from
 */
public record DayProfile(double sunPeakWatts, double baseWatts, double peakWatts, double cloudiness, long seed) {

    private static final double SUNRISE = 5;
    private static final double SUNSET = 21;
    private static final double MORNING = 7.5;
    private static final double EVENING = 19.5;
    private static final long CLOUD_SECONDS = 900;

    /** Checks the ranges. */
    public DayProfile {
        if (!(sunPeakWatts >= 0 && baseWatts >= 0 && peakWatts >= 0 && cloudiness >= 0 && cloudiness <= 1)) {
            throw new IllegalArgumentException("sun " + sunPeakWatts + " W, load " + baseWatts + " W and " + peakWatts
                    + " W, cloudiness " + cloudiness + ": out of range");
        }
    }

    /**
     * Returns a day that charges and discharges a battery about once.
     *
     * @param wattHours energy of the battery on its nameplate
     * @param seed where clouds come from
     * @return the day
     */
    public static DayProfile forBattery(double wattHours, long seed) {
        return new DayProfile(0.28 * wattHours, 0.02 * wattHours, 0.14 * wattHours, 0.6, seed);
    }

    /**
     * Returns a day without sun and load.
     *
     * @return the day
     */
    public static DayProfile calm() {
        return new DayProfile(0, 0, 0, 0, 0);
    }

    /**
     * Returns the power of the sun.
     *
     * @param time when
     * @return watts
     */
    public double sunWatts(Instant time) {
        double hour = hour(time);
        if (hour <= SUNRISE || hour >= SUNSET) {
            return 0;
        }
        double height = Math.sin(Math.PI * (hour - SUNRISE) / (SUNSET - SUNRISE));
        return sunPeakWatts * height * height * (1 - cloudiness * clouds(time));
    }

    /**
     * Returns the power of the load.
     *
     * @param time when
     * @return watts
     */
    public double loadWatts(Instant time) {
        double hour = hour(time);
        return baseWatts + peakWatts * (bump(hour - MORNING) / 2 + bump(hour - EVENING));
    }

    private static double bump(double hours) {
        return Math.exp(-hours * hours / 3);
    }

    private static double hour(Instant time) {
        LocalTime local = time.atOffset(ZoneOffset.UTC).toLocalTime();
        return local.toNanoOfDay() / 3.6e12;
    }

    private double clouds(Instant time) {
        long slot = Math.floorDiv(time.getEpochSecond(), CLOUD_SECONDS);
        double part = Math.floorMod(time.getEpochSecond(), CLOUD_SECONDS) / (double) CLOUD_SECONDS;
        double smooth = part * part * (3 - 2 * part);
        return cloud(slot) * (1 - smooth) + cloud(slot + 1) * smooth;
    }

    private double cloud(long slot) {
        return new SplittableRandom(seed * 1_000_003 + slot).nextDouble();
    }
}
