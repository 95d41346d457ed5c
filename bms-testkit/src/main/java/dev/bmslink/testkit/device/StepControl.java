package dev.bmslink.testkit.device;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.Demand;
import java.util.List;

/** How long the next step is: 1 s while voltages, currents or limits change, and doubling while they do not. */
final class StepControl {
    private static final long SHORTEST = BatterySettings.SECOND;
    /** Change per step that is still quiet; ours. */
    private static final double QUIET_CELL_VOLTS = 0.004;

    private static final double QUIET_PART_OF_CAPACITY = 0.04;

    private final long longest;
    private long length = SHORTEST;
    private long next;
    private long count;
    private double lastVolts;
    private double lastAmps;
    private double lastCharge;
    private double lastDischarge;

    StepControl(long longest, long nowNanos) {
        this.longest = longest;
        this.next = nowNanos;
    }

    long next() {
        return next;
    }

    long count() {
        return count;
    }

    void hurry(long nowNanos) {
        length = SHORTEST;
        next = Math.min(next, nowNanos + SHORTEST);
    }

    void plan(List<VirtualPack> packs, Demand demand, StateView told, long nowNanos) {
        double volts = 0;
        double scale = 0;
        for (VirtualPack pack : packs) {
            volts = Math.max(volts, pack.body().volts() / pack.parameters().cellCount());
            scale += pack.parameters().capacityAh() * QUIET_PART_OF_CAPACITY;
        }
        double charge = number(told, Quantity.CHARGE_CURRENT_LIMIT);
        double discharge = number(told, Quantity.DISCHARGE_CURRENT_LIMIT);
        boolean quiet = Math.abs(volts - lastVolts) < QUIET_CELL_VOLTS
                && Math.abs(demand.amps() - lastAmps) < scale
                && Math.abs(charge - lastCharge) < scale
                && Math.abs(discharge - lastDischarge) < scale;
        length = quiet ? Math.min(2 * length, longest) : SHORTEST;
        next = nowNanos + length;
        count++;
        lastVolts = volts;
        lastAmps = demand.amps();
        lastCharge = charge;
        lastDischarge = discharge;
    }

    private static double number(StateView told, Quantity quantity) {
        double number = told.number(quantity);
        return Double.isNaN(number) ? 0 : number;
    }
}
