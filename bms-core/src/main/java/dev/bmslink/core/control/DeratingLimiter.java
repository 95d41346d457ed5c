package dev.bmslink.core.control;

import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Quantity;

/** The deratings of the settings. A measurement that is not known stops the direction that it would derate. */
final class DeratingLimiter implements Limiter {

    @Override
    public void limit(Situation situation, Caps caps) {
        for (Derating derating : situation.settings().deratings()) {
            apply(derating, situation, caps);
        }
    }

    private static void apply(Derating derating, Situation situation, Caps caps) {
        Quantity limit = derating.limit();
        Sensor sensor = derating.sensor();
        Reading reading = situation.read(sensor);
        if (!reading.isKnown()) {
            boolean charging = limit == Quantity.CHARGE_CURRENT_LIMIT || limit == Quantity.CHARGE_VOLTAGE_LIMIT;
            caps.stop(charging ? Usage.NO_CHARGING : Usage.NO_DISCHARGING, sensor.label(), reading.unknown());
            return;
        }
        ControlSettings settings = situation.settings();
        double normal = limit == Quantity.CHARGE_VOLTAGE_LIMIT
                ? settings.chargeVolts()
                : settings.rated().of(limit);
        double part = derating.curve().at(reading.number());
        // A curve that does not bite is no reason, so it does not appear in the trace.
        if (part != 1) {
            caps.add(Cap.of(limit, part * normal, sensor.label(), reading.text(sensor.unit())));
        }
    }
}
