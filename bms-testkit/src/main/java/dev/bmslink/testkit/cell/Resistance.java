package dev.bmslink.testkit.cell;

import dev.bmslink.core.control.Curve;

/**
 * How the inner resistance of an LFP cell follows temperature and state of charge. Ours: cold cells have several times the
 * resistance of warm ones, and nearly empty cells about twice that of half-full ones.
 */
public final class Resistance {

    private static final Curve BY_CELSIUS = Curve.of(-20, 5, -10, 3.2, 0, 2.1, 10, 1.45, 25, 1, 45, 0.8, 60, 0.75);
    private static final double LOW_SOC = 0.1;

    private Resistance() {}

    /**
     * Returns the factor of a temperature.
     *
     * @param celsius the cell's temperature
     * @return 1 at 25 °C
     */
    public static double temperatureFactor(double celsius) {
        return BY_CELSIUS.at(celsius);
    }

    /**
     * Returns the factor of a state of charge.
     *
     * @param soc state of charge, 0 to 1
     * @return 1 from 10 % up, rising to 2 when empty
     */
    public static double chargeFactor(double soc) {
        return soc >= LOW_SOC ? 1 : 1 + (LOW_SOC - Math.max(0, soc)) / LOW_SOC;
    }
}
