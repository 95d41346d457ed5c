package dev.bmslink.cli.battery;

import dev.bmslink.core.battery.Source;
import dev.bmslink.core.battery.StorageState;
import java.time.Duration;
import java.util.Locale;

/** Wording that several sections share. */
final class Words {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = StorageState.months(1).toSeconds();

    private Words() {}

    /** A constant in words, such as {@code switch open}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The place in the manual that a sheet is about; the manual itself is named once on each sheet. */
    static String section(Source source) {
        return source.section();
    }

    /** A time in its largest whole unit, such as {@code 12 months}. */
    static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds >= 2 * MONTH) {
            return number((double) seconds / MONTH) + " months";
        }
        if (seconds >= 2 * DAY) {
            return number((double) seconds / DAY) + " days";
        }
        if (seconds >= 2 * HOUR) {
            return number((double) seconds / HOUR) + " hours";
        }
        return seconds >= 120 ? number(seconds / 60.0) + " minutes" : seconds + " s";
    }

    /** A value without a fraction that would be noise. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
