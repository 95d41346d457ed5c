package dev.bmslink.testkit.inverter;

/** An inverter that tries bit rates in turn. Rates and dwell are ours. */
final class BitRateHunt {
    private static final int[] KBIT = {250, 125, 1000, 500};
    private static final long DWELL = 2_000_000_000L;

    private final int busKbit;
    private boolean hunting;
    private long since;

    BitRateHunt(int busKbit) {
        this.busKbit = busKbit;
    }

    void start(long nowNanos) {
        hunting = true;
        since = nowNanos;
    }

    void stop() {
        hunting = false;
    }

    boolean isOffRate(long nowNanos) {
        return hunting && rate(nowNanos) != busKbit;
    }

    /** Takes a frame that was understood; returns whether the hunt ends with it. */
    boolean locks() {
        boolean was = hunting;
        hunting = false;
        return was;
    }

    private int rate(long nowNanos) {
        return KBIT[(int) ((nowNanos - since) / DWELL % KBIT.length)];
    }
}
