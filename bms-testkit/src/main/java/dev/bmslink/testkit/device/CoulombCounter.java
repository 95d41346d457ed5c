package dev.bmslink.testkit.device;

/**
 * What a BMS believes of the charge: it counts the measured current, and is put right when the battery is full or empty.
 *
 * <p>The error of the measurement, up to 0.3 %, and the rules of putting right are ours.
 */
final class CoulombCounter {
    private static final double MAX_ERROR = 0.003;
    /** Below full until the full battery was seen. */
    private static final double UNCONFIRMED_FULL = 0.99;

    private final double capacityCoulombs;
    private final double gain;
    private double soc;

    CoulombCounter(double capacityAh, double soc, double randomPart) {
        this.capacityCoulombs = capacityAh * 3600;
        this.gain = 1 + MAX_ERROR * (2 * randomPart - 1);
        this.soc = soc;
    }

    void count(double amps, double seconds) {
        double before = soc;
        soc = Math.max(0, before + gain * amps * seconds / capacityCoulombs);
        if (amps > 0) {
            soc = Math.min(soc, Math.max(before, UNCONFIRMED_FULL));
        }
    }

    void full() {
        soc = 1;
    }

    void empty() {
        soc = 0;
    }

    double percent() {
        return 100 * soc;
    }
}
