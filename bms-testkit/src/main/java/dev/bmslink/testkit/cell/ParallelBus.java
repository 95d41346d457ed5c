package dev.bmslink.testkit.cell;

import java.util.Arrays;

/**
 * Voltage sources in parallel: how they divide the current that is wanted of them.
 *
 * <p>A source whose charge switch is open lets current out but not in, and the other way round; the sources left over
 * carry what it does not.
 */
public final class ParallelBus {

    private ParallelBus() {}

    /**
     * Divides a current.
     *
     * @param emf voltage of each source without current
     * @param ohms resistance of each source, above 0
     * @param mayCharge whether current may flow into each source
     * @param mayDischarge whether current may flow out of each source
     * @param demand what is wanted of all
     * @return the current of each source, positive into it; their sum is what flows at the terminals
     */
    public static double[] divide(
            double[] emf, double[] ohms, boolean[] mayCharge, boolean[] mayDischarge, Demand demand) {
        boolean[] connected = new boolean[emf.length];
        for (int i = 0; i < emf.length; i++) {
            connected[i] = mayCharge[i] || mayDischarge[i];
        }
        double[] amps = new double[emf.length];
        boolean settled = false;
        while (!settled) {
            double volts = volts(emf, ohms, connected, demand);
            settled = true;
            Arrays.fill(amps, 0);
            for (int i = 0; i < emf.length; i++) {
                amps[i] = connected[i] ? (volts - emf[i]) / ohms[i] : 0;
                if ((amps[i] > 0 && !mayCharge[i]) || (amps[i] < 0 && !mayDischarge[i])) {
                    connected[i] = false;
                    settled = false;
                }
            }
        }
        return amps;
    }

    private static double volts(double[] emf, double[] ohms, boolean[] connected, Demand demand) {
        double conductance = 0;
        double shortCircuit = 0;
        for (int i = 0; i < emf.length; i++) {
            if (connected[i]) {
                conductance += 1 / ohms[i];
                shortCircuit += emf[i] / ohms[i];
            }
        }
        if (conductance == 0) {
            return 0;
        }
        double atRest = shortCircuit / conductance;
        double volts = atRest + demand.amps() / conductance;
        if (demand.amps() > 0) {
            return Math.max(atRest, Math.min(volts, demand.maxVolts()));
        }
        return Math.min(atRest, Math.max(volts, demand.minVolts()));
    }
}
