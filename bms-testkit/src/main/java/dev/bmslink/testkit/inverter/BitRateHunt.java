package dev.bmslink.testkit.inverter;

/** An inverter that tries four bit rates in turn, of which the last is that of the bus. Number and dwell are ours. */
final class BitRateHunt {
    private static final int RATES = 4;
    private static final long DWELL = 2_000_000_000L;

    private boolean hunting;
    private long since;

    void start(long nowNanos) {
        hunting = true;
        since = nowNanos;
    }

    void stop() {
        hunting = false;
    }

    boolean isOffRate(long nowNanos) {
        return hunting && (nowNanos - since) / DWELL % RATES < RATES - 1;
    }

    /** Takes a frame that was understood; returns whether the hunt ends with it. */
    boolean locks() {
        boolean was = hunting;
        hunting = false;
        return was;
    }
}
