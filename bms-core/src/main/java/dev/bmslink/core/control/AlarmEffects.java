package dev.bmslink.core.control;

import dev.bmslink.core.battery.Model;
import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Severity;
import java.util.EnumMap;
import java.util.Map;

/**
 * What alarms that the battery raises itself stop.
 *
 * <p>An alarm goes on; a protection stops what the table says, or everything when its cause is not in it; a fault stops
 * everything. The words are those of section 4 of the GTX3000 manual.
 *
 * @param protections what protections stop, by cause
 * @param alarms what mere alarms stop, by cause; those not listed go on
 */
public record AlarmEffects(Map<Cause, Usage> protections, Map<Cause, Usage> alarms) {

    /** Copies the maps. */
    public AlarmEffects {
        protections = Map.copyOf(protections);
        alarms = Map.copyOf(alarms);
    }

    /**
     * Returns the effects that the manual of a model prints.
     *
     * @param model the model
     * @return the effects
     */
    public static AlarmEffects of(Model model) {
        Map<Cause, Usage> protections = new EnumMap<>(Cause.class);
        put(protections, Usage.NO_CHARGING, Cause.OVER_VOLTAGE, Cause.CELL_OVER_VOLTAGE, Cause.PACK_OVER_VOLTAGE);
        put(protections, Usage.NO_DISCHARGING, Cause.UNDER_VOLTAGE, Cause.CELL_UNDER_VOLTAGE, Cause.PACK_UNDER_VOLTAGE);
        put(protections, Usage.NO_DISCHARGING, Cause.LOW_SOC);
        if (model.family().equals("growatt-6k5")) {
            // Section 7.4 stops the battery for any temperature, and when the inverter is not heard.
            return new AlarmEffects(protections, Map.of(Cause.EXTERNAL_COMMUNICATION, Usage.STOP));
        }
        put(protections, Usage.NO_CHARGING, Cause.CHARGE_OVER_TEMPERATURE, Cause.CHARGE_UNDER_TEMPERATURE);
        put(protections, Usage.NO_DISCHARGING, Cause.DISCHARGE_OVER_TEMPERATURE, Cause.DISCHARGE_UNDER_TEMPERATURE);
        return new AlarmEffects(protections, Map.of());
    }

    private static void put(Map<Cause, Usage> map, Usage usage, Cause... causes) {
        for (Cause cause : causes) {
            map.put(cause, usage);
        }
    }

    /**
     * Returns what an alarm stops.
     *
     * @param alarm the alarm
     * @return the usage that remains
     */
    public Usage of(Alarm alarm) {
        if (alarm.severity() == Severity.FAULT) {
            return Usage.STOP;
        }
        return alarm.severity() == Severity.PROTECTION
                ? protections.getOrDefault(alarm.cause(), Usage.STOP)
                : alarms.getOrDefault(alarm.cause(), Usage.GO_ON);
    }
}
