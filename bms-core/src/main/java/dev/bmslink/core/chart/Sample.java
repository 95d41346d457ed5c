package dev.bmslink.core.chart;

/**
 * A value at a time.
 *
 * @param time nanoseconds since the start of the chart, or the number of a frame
 * @param value the value in the series' unit, finite
 */
public record Sample(long time, double value) {

    /** Checks that there is a value. */
    public Sample {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample of " + value + "; a value that is absent is no sample");
        }
    }
}
