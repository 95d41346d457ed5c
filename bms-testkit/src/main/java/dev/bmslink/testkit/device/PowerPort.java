package dev.bmslink.testkit.device;

import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.Demand;
import java.time.Instant;

/** What is connected to the power terminals of a virtual battery. */
@FunctionalInterface
public interface PowerPort {

    /** Nothing is connected. */
    PowerPort NOTHING = (time, nowNanos, told, volts) -> Demand.NONE;

    /**
     * Returns what is wanted from now on.
     *
     * @param time the time of day
     * @param nowNanos the same on the clock of the machines
     * @param told what the battery says
     * @param volts voltage at the terminals
     * @return the demand, until the next call
     */
    Demand demand(Instant time, long nowNanos, StateView told, double volts);
}
