package dev.bmslink.cli.monitor;

/** The latest periods between two frames of a message: how long and how even they are. */
final class Periods {

    private static final int KEPT = 32;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] periods = new long[KEPT];
    private long count;

    void add(long nanos) {
        periods[(int) (count % KEPT)] = nanos;
        count++;
    }

    /** The mean in milliseconds, NaN when there is no period yet. */
    double meanMillis() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += periods[i];
        }
        return sum / size() / NANOS_PER_MILLI;
    }

    /** The standard deviation in milliseconds, NaN when there are less than two periods. */
    double jitterMillis() {
        if (size() < 2) {
            return Double.NaN;
        }
        double mean = meanMillis();
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            double difference = periods[i] / NANOS_PER_MILLI - mean;
            sum += difference * difference;
        }
        return Math.sqrt(sum / size());
    }

    private int size() {
        return (int) Math.min(count, KEPT);
    }
}
