package dev.bmslink.testkit.cell;

/**
 * The voltage of an LFP cell without current, over its state of charge, and its integral.
 *
 * <p>A line through points, with the long plateau and the steep ends of the chemistry; it goes on straight beyond the
 * last points, so that a cell can be overcharged and over-discharged. The points are ours, since no source prints them.
 * Temperature and hysteresis are left out.
 */
public final class OpenCircuitVoltage {

    private static final double[] PERCENT = {-5, 0, 3, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 100, 102, 105
    };
    private static final double[] VOLTS = {
        1.6, 2.55, 2.86, 2.99, 3.14, 3.19, 3.22, 3.25, 3.275, 3.285, 3.295, 3.315, 3.325, 3.332, 3.34, 3.37, 3.45, 3.65,
        4.1
    };
    private static final int FIRST = -5;
    private static final int NODES = 111;
    private static final double[] NODE_VOLTS = new double[NODES];
    /** Integral of the voltage from empty, at each whole per cent. */
    private static final double[] NODE_INTEGRAL = new double[NODES];

    static {
        int point = 0;
        for (int node = 0; node < NODES; node++) {
            double percent = FIRST + node;
            while (percent > PERCENT[point + 1]) {
                point++;
            }
            double part = (percent - PERCENT[point]) / (PERCENT[point + 1] - PERCENT[point]);
            NODE_VOLTS[node] = VOLTS[point] + part * (VOLTS[point + 1] - VOLTS[point]);
        }
        for (int node = -FIRST - 1; node >= 0; node--) {
            NODE_INTEGRAL[node] = NODE_INTEGRAL[node + 1] - area(node);
        }
        for (int node = -FIRST + 1; node < NODES; node++) {
            NODE_INTEGRAL[node] = NODE_INTEGRAL[node - 1] + area(node - 1);
        }
    }

    private OpenCircuitVoltage() {}

    private static double area(int node) {
        return (NODE_VOLTS[node] + NODE_VOLTS[node + 1]) / 200;
    }

    private static int node(double soc) {
        int node = (int) Math.floor(soc * 100) - FIRST;
        return Math.max(0, Math.min(NODES - 2, node));
    }

    /**
     * Returns the voltage.
     *
     * @param soc state of charge, 0 empty to 1 full; values somewhat outside mean over-discharged and overcharged
     * @return volts
     */
    public static double volts(double soc) {
        int node = node(soc);
        double part = soc * 100 - FIRST - node;
        return NODE_VOLTS[node] + part * (NODE_VOLTS[node + 1] - NODE_VOLTS[node]);
    }

    /**
     * Returns how fast the voltage rises.
     *
     * @param soc state of charge, 0 to 1
     * @return volts per whole charge
     */
    public static double slope(double soc) {
        int node = node(soc);
        return (NODE_VOLTS[node + 1] - NODE_VOLTS[node]) * 100;
    }

    /**
     * Returns the integral of the voltage over the state of charge: the chemical energy of a cell, divided by its capacity.
     *
     * @param soc state of charge, 0 to 1
     * @return joules per coulomb of capacity; 0 for an empty cell
     */
    public static double integral(double soc) {
        int node = node(soc);
        double part = (soc * 100 - FIRST - node) / 100;
        double first = NODE_VOLTS[node];
        double rise = (NODE_VOLTS[node + 1] - first) * 100;
        return NODE_INTEGRAL[node] + part * (first + rise * part / 2);
    }

    /**
     * Returns the mean voltage between two states of charge, with which energy is conserved exactly.
     *
     * @param from state of charge before
     * @param to state of charge after
     * @return volts
     */
    public static double mean(double from, double to) {
        return node(from) == node(to) ? volts((from + to) / 2) : (integral(to) - integral(from)) / (to - from);
    }
}
