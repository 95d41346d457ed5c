package dev.bmslink.core.control;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.state.BatteryState;
import java.util.List;

/**
 * What to tell the inverter, why, and what to remember.
 *
 * @param battery the battery with its limits, permissions, requests and protections
 * @param trace how the limits came about
 * @param next the state for the next step
 * @param findings what is unusual
 */
public record ControlOutput(BatteryState battery, Trace trace, ControlState next, List<Finding> findings) {

    /** Copies the findings. */
    public ControlOutput {
        findings = List.copyOf(findings);
    }
}
