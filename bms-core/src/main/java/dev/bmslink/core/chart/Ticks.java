package dev.bmslink.core.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks at round numbers. */
final class Ticks {

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] CLOCK_STEPS = {
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR
    };
    /** Up to here people count seconds. */
    private static final long MOST_SECONDS = 5 * MINUTE;
    /** So short a time may have marks closer than seconds, wherever it lies. */
    private static final long MOST_CLOSE = 10 * SECOND;

    private Ticks() {}

    /** Marks from just below a range to just above it, in steps of 1, 2 or 5 times a power of ten, whole ones if wished. */
    static List<Tick> around(double min, double max, int most, boolean whole) {
        // The range of numbers that differ by nothing is as wide as their last digit, or one.
        double span = max > min ? max - min : Math.max(1, Math.ulp(max) * 4);
        BigDecimal step = step(whole ? Math.max(1, span / most) : span / most);
        return marks(
                BigDecimal.valueOf(min).divide(step, 0, RoundingMode.FLOOR),
                BigDecimal.valueOf(max > min ? max : min + span).divide(step, 0, RoundingMode.CEILING),
                step);
    }

    /** Marks within a range of whole numbers. */
    static List<Tick> withinCounts(long from, long to, int most) {
        BigDecimal step = step(Math.max(1, (double) (to - from) / most));
        return marks(
                BigDecimal.valueOf(from).divide(step, 0, RoundingMode.CEILING),
                BigDecimal.valueOf(to).divide(step, 0, RoundingMode.FLOOR),
                step);
    }

    private static List<Tick> marks(BigDecimal first, BigDecimal last, BigDecimal step) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
            BigDecimal mark = i.multiply(step).setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY);
            ticks.add(new Tick(mark.doubleValue(), mark.toPlainString()));
        }
        return ticks;
    }

    private static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(power);
    }

    /** Marks within a time in nanoseconds, as seconds, minutes and seconds, or hours and minutes. */
    static List<Tick> withinTimes(long from, long to, int most) {
        long step = timeStep((double) (to - from) / most);
        List<Tick> ticks = new ArrayList<>();
        for (long at = -Math.floorDiv(-from, step) * step; at <= to && ticks.size() <= most; at += step) {
            ticks.add(new Tick(at, time(at, step, timeUnit(from, to))));
        }
        return ticks;
    }

    private static long timeStep(double least) {
        if (least < SECOND / 2.0) {
            return Math.max(1, step(least).longValue());
        }
        for (long step : CLOCK_STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return step(least / DAY).setScale(0, RoundingMode.CEILING).longValue() * DAY;
    }

    private static String time(long at, long step, String unit) {
        if (unit.equals("s")) {
            return BigDecimal.valueOf(at, 9)
                    .setScale(Math.max(0, 9 - digits(step)), RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
        String sign = at < 0 ? "-" : "";
        long seconds = Math.abs(at) / SECOND;
        return sign
                + (unit.equals("min:s")
                        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                        : String.format(Locale.ROOT, "%d:%02d", seconds / 3600, seconds / 60 % 60)
                                + (step < MINUTE ? String.format(Locale.ROOT, ":%02d", seconds % 60) : ""));
    }

    /** How many zeros a step ends with. */
    private static int digits(long step) {
        int zeros = 0;
        for (long rest = step; rest % 10 == 0; rest /= 10) {
            zeros++;
        }
        return zeros;
    }

    /** What the labels of {@link #withinTimes} count. */
    static String timeUnit(long from, long to) {
        long furthest = Math.max(Math.abs(from), to);
        return furthest <= MOST_SECONDS || to - from <= MOST_CLOSE ? "s" : furthest <= 2 * HOUR ? "min:s" : "h:min";
    }
}
