package dev.bmslink.testkit.check;

import java.util.List;

/**
 * A quantity over time.
 *
 * @param unit number of the battery on its bus, 0 where the profile does not count them
 * @param name name of the quantity in snake_case
 * @param unitSymbol its unit
 * @param points at most {@link #MAX_POINTS}; a long capture keeps every second, fourth, eighth and so on
 */
public record Series(int unit, String name, String unitSymbol, List<Point> points) {

    /** The largest number of points. */
    public static final int MAX_POINTS = 512;

    /** Copies the list. */
    public Series {
        points = List.copyOf(points);
    }
}
