package dev.bmslink.testkit.inverter;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.Demand;
import dev.bmslink.testkit.device.PowerPort;
import java.time.Instant;

/**
 * Sun and load that keep to what the battery says, without any bus between them: what flows through a virtual battery whose
 * inverter is a real one.
 *
 * @param day sun and load
 */
public record ObedientLoad(DayProfile day) implements PowerPort {

    @Override
    public Demand demand(Instant time, long nowNanos, StateView told, double volts) {
        double charge = limit(told, Quantity.CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION);
        double discharge = limit(told, Quantity.DISCHARGE_CURRENT_LIMIT, Request.DISCHARGE_PERMISSION);
        double maxVolts = told.number(Quantity.CHARGE_VOLTAGE_LIMIT);
        double minVolts = told.number(Quantity.DISCHARGE_VOLTAGE_LIMIT);
        if (volts < 1 || Double.isNaN(maxVolts) || Double.isNaN(minVolts)) {
            return Demand.NONE;
        }
        double wanted = (day.sunWatts(time) - day.loadWatts(time)) / volts;
        return new Demand(Math.max(-discharge, Math.min(wanted, charge)), maxVolts, minVolts);
    }

    private static double limit(StateView told, Quantity limit, Request permission) {
        double amps = told.number(limit);
        return told.isSet(permission) && amps > 0 ? amps : 0;
    }
}
