package dev.bmslink.testkit.cell;

/**
 * What the cells of a module are like. All defaults are ours, since no manual prints them.
 *
 * @param capacityAh mean capacity of a cell, above 0
 * @param ohms mean resistance of a cell at 25 °C, above 0
 * @param capacitySpread largest deviation of a cell's capacity, as part of the mean, 0 to 0.5
 * @param ohmsSpread largest deviation of a cell's resistance, as part of the mean, 0 to 0.5
 * @param socSpread largest deviation of a cell's state of charge at the beginning, 0 to 0.5
 * @param selfDischargeAmps current that each cell loses within itself, 0 or more
 * @param bleedOhms resistor that passive balancing puts across a cell, above 0
 */
public record CellParameters(
        double capacityAh,
        double ohms,
        double capacitySpread,
        double ohmsSpread,
        double socSpread,
        double selfDischargeAmps,
        double bleedOhms) {

    /** Resistance times capacity of our default cell: 0.5 mΩ at 100 Ah. */
    private static final double OHM_AMPERE_HOURS = 0.05;

    /** Checks the ranges. */
    public CellParameters {
        if (!(capacityAh > 0 && ohms > 0 && bleedOhms > 0)) {
            throw new IllegalArgumentException("capacity " + capacityAh + " Ah, resistance " + ohms
                    + " ohm, balancing resistor " + bleedOhms + " ohm: not positive");
        }
        if (!(isSpread(capacitySpread) && isSpread(ohmsSpread) && isSpread(socSpread))) {
            throw new IllegalArgumentException(
                    "spread " + capacitySpread + ", " + ohmsSpread + ", " + socSpread + " is outside 0..0.5");
        }
        if (!(selfDischargeAmps >= 0)) {
            throw new IllegalArgumentException("selfDischargeAmps = " + selfDischargeAmps + " is below 0");
        }
    }

    private static boolean isSpread(double value) {
        return value >= 0 && value <= 0.5;
    }

    /**
     * Returns our usual cell of a capacity: 0.5 mΩ at 100 Ah and inversely to the capacity, spreads of 1 % of capacity, 5 %
     * of resistance and 0.4 % of charge, a self-discharge of 2 % a month, 33 Ω of balancing.
     *
     * @param capacityAh mean capacity of a cell
     * @return the parameters
     */
    public static CellParameters usual(double capacityAh) {
        double selfDischarge = capacityAh * 0.02 / (30 * 24);
        return new CellParameters(capacityAh, OHM_AMPERE_HOURS / capacityAh, 0.01, 0.05, 0.004, selfDischarge, 33);
    }
}
