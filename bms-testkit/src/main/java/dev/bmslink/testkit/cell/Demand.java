package dev.bmslink.testkit.cell;

/**
 * What an inverter wants at the terminals of a battery.
 *
 * @param amps the current, positive to charge
 * @param maxVolts the voltage at which charging becomes less
 * @param minVolts the voltage at which discharging becomes less
 */
public record Demand(double amps, double maxVolts, double minVolts) {

    /** No current. */
    public static final Demand NONE = new Demand(0, Double.POSITIVE_INFINITY, 0);
}
