package dev.bmslink.testkit.device;

import dev.bmslink.core.battery.Model;
import dev.bmslink.core.control.ControlOutput;
import dev.bmslink.core.control.ControlSettings;
import dev.bmslink.core.control.Trace;
import dev.bmslink.core.panel.Panel;
import dev.bmslink.core.panel.PanelState;
import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.startup.PowerState;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/** One pack or tower of a {@link VirtualBattery}: its body, its BMS and its panel. */
public final class VirtualPack {

    private final int number;
    private final PackParameters parameters;
    private final PackBody body;
    private final PackBms bms;
    private final Panel panel;
    private PowerState power = PowerState.OFF;
    private BatteryState told = new StateStore().snapshot();
    private Trace trace = new Trace(List.of());

    VirtualPack(int number, PackParameters parameters, double soc, double celsius, long seed, Instant start) {
        SplittableRandom random = new SplittableRandom(seed);
        Model model = parameters.model();
        this.number = number;
        this.parameters = parameters;
        this.body = new PackBody(parameters, soc, celsius, random);
        CoulombCounter counter = new CoulombCounter(parameters.capacityAh(), soc, random.nextDouble());
        this.bms = new PackBms(parameters, body, ControlSettings.of(model, ZoneOffset.UTC), counter, start);
        this.panel = Panels.of(model.family()).orElseThrow();
    }

    PackBms bms() {
        return bms;
    }

    void advance(double amps, double seconds, double ambientCelsius) {
        double before = body.terminalJoules();
        body.advance(amps, seconds, ambientCelsius);
        bms.count(seconds, body.terminalJoules() - before);
    }

    /** Measures, decides, and moves the switches. */
    void control(PowerState now, boolean outputEnabled, Instant time, long nowNanos) {
        if (power == PowerState.RUNNING && now != PowerState.RUNNING) {
            bms.restart();
        }
        power = now;
        ControlOutput output = bms.step(time, nowNanos);
        told = output.battery();
        trace = output.trace();
        boolean on = power == PowerState.RUNNING && outputEnabled;
        body.switches(on && told.isSet(Request.CHARGE_PERMISSION), on && told.isSet(Request.DISCHARGE_PERMISSION));
        body.balance();
    }

    /**
     * Returns the number in the stack.
     *
     * @return the number, from 1, the master first
     */
    public int number() {
        return number;
    }

    /**
     * Returns cells, heat and switches as they really are.
     *
     * @return the body, which goes on changing
     */
    public PackBody body() {
        return body;
    }

    /**
     * Returns what the pack consists of.
     *
     * @return the parameters
     */
    public PackParameters parameters() {
        return parameters;
    }

    /**
     * Returns what the pack says of itself, with the limits of its own BMS.
     *
     * @return the state of the last step
     */
    public BatteryState told() {
        return told;
    }

    /**
     * Returns how the limits came about.
     *
     * @return the trace of the controller
     */
    public Trace trace() {
        return trace;
    }

    /**
     * Returns how far the pack is switched on.
     *
     * @return the state
     */
    public PowerState power() {
        return power;
    }

    /**
     * Returns what the panel shows.
     *
     * @return the lights
     */
    public PanelState lights() {
        double percent = told.number(Quantity.SOC);
        int soc = Double.isNaN(percent) ? 0 : (int) Math.round(Math.max(0, Math.min(100, percent)));
        Status status = status(soc);
        return panel.encode(panel.statuses().contains(status) ? status : nearest(status), soc);
    }

    /** A Growatt panel has one alarm where the others tell protections and faults apart, and none for coding. */
    private static Status nearest(Status status) {
        return switch (status) {
            case CODING -> Status.STANDBY;
            case UNDER_VOLTAGE -> Status.LOW;
            default -> Status.ALARM;
        };
    }

    private Status status(int soc) {
        return switch (power) {
            case SWITCH_OPEN, OFF, SLEEPING, STOPPING -> Status.SHUT_DOWN;
            case STARTING, CODING, PAIRING -> Status.CODING;
            case PAIRING_FAILED -> Status.FAULT;
            case RUNNING -> running(soc);
        };
    }

    private Status running(int soc) {
        if (told.alarms().stream().anyMatch(alarm -> alarm.severity() == Severity.FAULT)) {
            return Status.FAULT;
        }
        for (Alarm alarm : told.alarms()) {
            if (alarm.severity() == Severity.PROTECTION) {
                return alarm.cause() == Cause.PACK_UNDER_VOLTAGE || alarm.cause() == Cause.CELL_UNDER_VOLTAGE
                        ? Status.UNDER_VOLTAGE
                        : alarm.endsCharging() ? Status.CHARGE_PROTECTION : Status.DISCHARGE_PROTECTION;
            }
        }
        if (Math.abs(body.amps()) < PackBody.NO_AMPS * parameters.capacityAh() / 10) {
            return soc == 100 ? Status.FULLY_CHARGED : Status.STANDBY;
        }
        return body.amps() < 0 ? Status.DISCHARGING : soc == 100 ? Status.FULLY_CHARGED : Status.CHARGING;
    }
}
