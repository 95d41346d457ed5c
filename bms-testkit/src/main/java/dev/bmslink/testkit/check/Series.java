package dev.bmslink.testkit.check;

import dev.bmslink.core.chart.Sample;
import java.util.List;

/**
 * A quantity over time.
 *
 * <p>Of a long capture the first, the smallest, the largest and the last sample of each interval are kept, so no peak is
 * lost.
 *
 * @param unit number of the battery on its bus, 0 where the profile does not count them
 * @param name name of the quantity in snake_case
 * @param unitSymbol its unit
 * @param runs at most {@link #MAX_SAMPLES} samples in all, with times in nanoseconds of the capture's clock; between two runs
 *     the battery did not tell the quantity
 */
public record Series(int unit, String name, String unitSymbol, List<List<Sample>> runs) {

    /** The largest number of samples. */
    public static final int MAX_SAMPLES = 1024;

    /** Copies the lists. */
    public Series {
        runs = runs.stream().map(List::copyOf).toList();
    }
}
