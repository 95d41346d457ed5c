package dev.bmslink.testkit.cell;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Cells in series: their charge, their voltages and their losses.
 *
 * <p>In each step the current is constant. Chemical energy, heat and the energy at the terminals balance to rounding, since
 * the voltage of a step is the mean over the charge that passed. Not safe for use by several threads.
 */
public final class CellBank {

    private static final double SECONDS_PER_HOUR = 3600;
    /** From this voltage up, cells above the lowest one are discharged; ours. */
    private static final double BALANCE_FROM_VOLTS = 3.4;

    private static final double BALANCE_ABOVE_LOWEST = 0.005;

    private final double[] soc;
    private final double[] coulombs;
    private final double[] ohms;
    private final double[] leakAmps;
    private final double[] volts;
    private final boolean[] bleeding;
    private final double bleedOhms;
    private double temperatureFactor = 1;
    private double terminalJoules;
    private double heatJoules;
    private double throughCoulombs;
    private double innerCoulombs;

    /**
     * Creates a bank.
     *
     * @param cells number of cells, above 0
     * @param parameters what they are like
     * @param meanSoc mean state of charge, 0 to 1
     * @param random where deviations come from
     * @throws IllegalArgumentException when there are no cells, or SOC is outside 0..1
     */
    public CellBank(int cells, CellParameters parameters, double meanSoc, SplittableRandom random) {
        if (cells < 1 || !(meanSoc >= 0 && meanSoc <= 1)) {
            throw new IllegalArgumentException(cells + " cells at SOC " + meanSoc + ", not 1 or more at 0..1");
        }
        soc = new double[cells];
        coulombs = new double[cells];
        ohms = new double[cells];
        leakAmps = new double[cells];
        volts = new double[cells];
        bleeding = new boolean[cells];
        bleedOhms = parameters.bleedOhms();
        Arrays.fill(leakAmps, parameters.selfDischargeAmps());
        for (int cell = 0; cell < cells; cell++) {
            coulombs[cell] =
                    SECONDS_PER_HOUR * parameters.capacityAh() * (1 + deviation(random, parameters.capacitySpread()));
            ohms[cell] = parameters.ohms() * (1 + deviation(random, parameters.ohmsSpread()));
            soc[cell] = Math.max(0, Math.min(1, meanSoc + deviation(random, parameters.socSpread())));
            volts[cell] = OpenCircuitVoltage.volts(soc[cell]);
        }
    }

    private static double deviation(SplittableRandom random, double spread) {
        return spread * (2 * random.nextDouble() - 1);
    }

    /**
     * Makes a cell sag: its resistance becomes larger.
     *
     * @param cell the cell, from 1
     * @param factor how many times, above 0
     * @throws IllegalArgumentException when there is no such cell, or the factor is not positive
     */
    public void sag(int cell, double factor) {
        if (cell < 1 || cell > soc.length || !(factor > 0)) {
            throw new IllegalArgumentException("cell " + cell + " of " + soc.length + " by factor " + factor);
        }
        ohms[cell - 1] *= factor;
    }

    /**
     * Returns the voltage without current.
     *
     * @return volts
     */
    public double emfVolts() {
        double sum = 0;
        for (double part : soc) {
            sum += OpenCircuitVoltage.volts(part);
        }
        return sum;
    }

    /**
     * Returns the resistance at the present temperature and charge.
     *
     * @return ohms
     */
    public double ohms() {
        double sum = 0;
        for (int cell = 0; cell < soc.length; cell++) {
            sum += ohms(cell);
        }
        return sum;
    }

    private double ohms(int cell) {
        return ohms[cell] * temperatureFactor * Resistance.chargeFactor(soc[cell]);
    }

    /**
     * Returns how fast the voltage without current rises with the charge taken in.
     *
     * @return volts per coulomb
     */
    public double voltsPerCoulomb() {
        double sum = 0;
        for (int cell = 0; cell < soc.length; cell++) {
            sum += OpenCircuitVoltage.slope(soc[cell]) / coulombs[cell];
        }
        return sum;
    }

    /**
     * Lets a current flow for a time.
     *
     * @param amps the current, positive while charging
     * @param seconds the time, above 0
     * @param celsius the cells' temperature
     * @return the heat that arose, in joules
     */
    public double advance(double amps, double seconds, double celsius) {
        temperatureFactor = Resistance.temperatureFactor(celsius);
        double heat = 0;
        for (int cell = 0; cell < soc.length; cell++) {
            double inner = leakAmps[cell] + (bleeding[cell] ? volts[cell] / bleedOhms : 0);
            double net = amps - inner;
            double resistance = ohms(cell);
            double after = soc[cell] + net * seconds / coulombs[cell];
            double mean = OpenCircuitVoltage.mean(soc[cell], after) + net * resistance;
            heat += (net * net * resistance + mean * inner) * seconds;
            terminalJoules += mean * amps * seconds;
            innerCoulombs += inner * seconds;
            soc[cell] = after;
            volts[cell] = OpenCircuitVoltage.volts(after) + net * resistance;
        }
        throughCoulombs += amps * seconds;
        heatJoules += heat;
        return heat;
    }

    /**
     * Decides which cells are balanced from now on: high ones that are above the lowest one.
     *
     * @return how many cells are
     */
    public int balance() {
        double lowest = minVolts();
        int count = 0;
        for (int cell = 0; cell < soc.length; cell++) {
            bleeding[cell] = volts[cell] > BALANCE_FROM_VOLTS && volts[cell] > lowest + BALANCE_ABOVE_LOWEST;
            count += bleeding[cell] ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the number of cells.
     *
     * @return the number
     */
    public int cells() {
        return soc.length;
    }

    /**
     * Returns the voltage of a cell with the present current.
     *
     * @param cell the cell, from 1
     * @return volts
     */
    public double cellVolts(int cell) {
        return volts[cell - 1];
    }

    /**
     * Returns the voltage at the terminals with the present current.
     *
     * @return volts
     */
    public double terminalVolts() {
        double sum = 0;
        for (double each : volts) {
            sum += each;
        }
        return sum;
    }

    /**
     * Returns the lowest voltage of a cell.
     *
     * @return volts
     */
    public double minVolts() {
        return volts[lowest() - 1];
    }

    /**
     * Returns the highest voltage of a cell.
     *
     * @return volts
     */
    public double maxVolts() {
        return volts[highest() - 1];
    }

    /**
     * Returns the cell of the lowest voltage.
     *
     * @return the first one, from 1
     */
    public int lowest() {
        int found = 0;
        for (int cell = 1; cell < volts.length; cell++) {
            found = volts[cell] < volts[found] ? cell : found;
        }
        return found + 1;
    }

    /**
     * Returns the cell of the highest voltage.
     *
     * @return the first one, from 1
     */
    public int highest() {
        int found = 0;
        for (int cell = 1; cell < volts.length; cell++) {
            found = volts[cell] > volts[found] ? cell : found;
        }
        return found + 1;
    }

    /**
     * Returns the mean state of charge of the cells.
     *
     * @return 0 empty to 1 full
     */
    public double meanSoc() {
        return Arrays.stream(soc).sum() / soc.length;
    }

    /**
     * Returns the charge in all cells.
     *
     * @return coulombs
     */
    public double storedCoulombs() {
        double sum = 0;
        for (int cell = 0; cell < soc.length; cell++) {
            sum += soc[cell] * coulombs[cell];
        }
        return sum;
    }

    /**
     * Returns the chemical energy in all cells.
     *
     * @return joules, counted from empty cells
     */
    public double chemicalJoules() {
        double sum = 0;
        for (int cell = 0; cell < soc.length; cell++) {
            sum += OpenCircuitVoltage.integral(soc[cell]) * coulombs[cell];
        }
        return sum;
    }

    /**
     * Returns the energy that came in at the terminals.
     *
     * @return joules since the beginning, negative when more went out
     */
    public double terminalJoules() {
        return terminalJoules;
    }

    /**
     * Returns the heat that arose in the cells and their balancing resistors.
     *
     * @return joules since the beginning
     */
    public double heatJoules() {
        return heatJoules;
    }

    /**
     * Returns the charge that came in at the terminals.
     *
     * @return coulombs since the beginning
     */
    public double throughCoulombs() {
        return throughCoulombs;
    }

    /**
     * Returns the charge that balancing and self-discharge took from the cells, summed over the cells.
     *
     * @return coulombs since the beginning
     */
    public double innerCoulombs() {
        return innerCoulombs;
    }
}
