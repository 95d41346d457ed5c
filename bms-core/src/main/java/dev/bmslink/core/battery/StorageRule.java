package dev.bmslink.core.battery;

import java.time.Duration;

/**
 * One row of a storage table: how long a battery may be kept in a band of temperature.
 *
 * @param condition the state it applies to
 * @param temperature in °C
 * @param humidity in %RH
 * @param soc in percent; {@link Interval#ANY} when none is printed
 * @param limit the longest time
 * @param limitIncluded true for "≤", false for "&lt;"
 * @param printed the limit as printed, such as {@code ≤12 months}
 * @param source where it is printed
 */
public record StorageRule(
        StorageCondition condition,
        Interval temperature,
        Interval humidity,
        Interval soc,
        Duration limit,
        boolean limitIncluded,
        String printed,
        Source source) {

    boolean allows(Duration elapsed) {
        int order = elapsed.compareTo(limit);
        return order < 0 || (limitIncluded && order == 0);
    }
}
