package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_VOLTAGE_LIMIT;

import dev.bmslink.core.state.Quantity;

/** What the maker rates: voltages and currents, and currents that follow from a rated power. */
final class RatingLimiter implements Limiter {

    @Override
    public void limit(Situation situation, Caps caps) {
        RatedLimits rated = situation.settings().rated();
        caps.add(
                Cap.of(CHARGE_VOLTAGE_LIMIT, situation.settings().chargeVolts(), "charge voltage of the settings", ""));
        caps.add(Cap.of(CHARGE_VOLTAGE_LIMIT, rated.chargeVolts(), "rating", ""));
        caps.add(Cap.of(CHARGE_CURRENT_LIMIT, rated.chargeAmps(), "rating", ""));
        caps.add(Cap.of(DISCHARGE_CURRENT_LIMIT, rated.dischargeAmps(), "rating", ""));
        caps.add(Cap.of(DISCHARGE_VOLTAGE_LIMIT, rated.dischargeVolts(), "rating", ""));
        Reading voltage = situation.read(Sensor.PACK_VOLTAGE);
        if (voltage.isKnown() && voltage.number() > 0) {
            power(CHARGE_CURRENT_LIMIT, rated.chargeWatts(), voltage.number(), caps);
            power(DISCHARGE_CURRENT_LIMIT, rated.dischargeWatts(), voltage.number(), caps);
        }
    }

    private static void power(Quantity limit, double watts, double volts, Caps caps) {
        if (Double.isFinite(watts)) {
            caps.add(Cap.of(limit, watts / volts, "rated power", Numbers.text(watts, "W")));
        }
    }
}
