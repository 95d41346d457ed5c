package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.LinkProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated chain.
 *
 * @param profile the product
 * @param units number of batteries, the master included
 * @param baud bit rate in bit/s: one of RS485, or 250 000 or 500 000 for CAN
 * @param byteError probability that a receiver gets a byte wrong
 * @param latencyNanos the longest time a pack takes to answer beyond the shortest allowed
 * @param bootNanos within what time the packs start
 * @param threeLevels whether the enable inputs tell three levels apart
 * @param cables the link cables
 * @param seed the seed of everything random
 */
public record LinkSettings(
        LinkProfile profile,
        int units,
        int baud,
        double byteError,
        long latencyNanos,
        long bootNanos,
        boolean threeLevels,
        List<LinkCable> cables,
        long seed) {
    private static final long MILLI = 1_000_000;
    private static final int SLOWEST_CAN = 250_000;

    /** Copies the cables. */
    public LinkSettings {
        cables = List.copyOf(cables);
    }

    /**
     * Returns a rightly wired chain at 115200 bit/s without noise.
     *
     * @param units number of batteries, the master included
     * @param seed the seed
     * @return the settings
     */
    public static LinkSettings chain(int units, long seed) {
        List<LinkCable> cables = new ArrayList<>();
        for (int unit = 1; unit < units; unit++) {
            cables.add(LinkCable.between(unit, unit + 1));
        }
        return new LinkSettings(LinkProfile.OPEN, units, 115200, 0, 20 * MILLI, 1000 * MILLI, true, cables, seed);
    }

    /**
     * Changes the product.
     *
     * @param product the product
     * @return the changed settings
     */
    public LinkSettings with(LinkProfile product) {
        return new LinkSettings(product, units, baud, byteError, latencyNanos, bootNanos, threeLevels, cables, seed);
    }

    /**
     * Returns whether the bus is CAN, which knows no byte errors: what is damaged is sent again.
     *
     * @return true for a bit rate of 250 000 and more
     */
    public boolean onCan() {
        return baud >= SLOWEST_CAN;
    }

    /**
     * Changes the line.
     *
     * @param bitRate bit rate in bit/s
     * @param error probability that a receiver gets a byte wrong
     * @return the changed settings
     */
    public LinkSettings line(int bitRate, double error) {
        return new LinkSettings(profile, units, bitRate, error, latencyNanos, bootNanos, threeLevels, cables, seed);
    }

    /**
     * Changes how slowly packs start.
     *
     * @param nanos within what time they start
     * @return the changed settings
     */
    public LinkSettings boot(long nanos) {
        return new LinkSettings(profile, units, baud, byteError, latencyNanos, nanos, threeLevels, cables, seed);
    }

    /**
     * Changes the enable inputs to two levels.
     *
     * @return the changed settings
     */
    public LinkSettings twoLevels() {
        return new LinkSettings(profile, units, baud, byteError, latencyNanos, bootNanos, false, cables, seed);
    }

    /**
     * Changes the wiring.
     *
     * @param wiring the cables
     * @return the changed settings
     */
    public LinkSettings wired(List<LinkCable> wiring) {
        return new LinkSettings(profile, units, baud, byteError, latencyNanos, bootNanos, threeLevels, wiring, seed);
    }
}
