package dev.bmslink.testkit.device;

import dev.bmslink.core.control.ControlOutput;
import dev.bmslink.core.control.ControlSettings;
import dev.bmslink.core.control.ControlState;
import dev.bmslink.core.control.Controller;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.testkit.cell.CellBank;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The BMS of a pack: it measures, counts charge, and lets {@link Controller} decide. */
final class PackBms {
    /** Mean voltage of a cell from which a small charge current means full; ours. */
    private static final double FULL_CELL_VOLTS = 3.44;
    /** As part of the capacity: the 2.5 A at 50 Ah to which the GTX3000's charger is to go down. */
    private static final double FULL_CURRENT = 0.05;
    /** A warning only; ours. */
    private static final double LOW_SOC_PERCENT = 10;

    private static final double MOS_KELVIN_PER_SQUARE_AMPERE = 0.005;
    /** Sensors of a module, and how far apart they show; ours. */
    static final int SENSORS = 4;

    private static final double SENSOR_KELVIN = 0.4;
    private static final double JOULES_PER_KWH = 3.6e6;

    private static final Alarm CONTACTOR = new Alarm(Cause.CONTACTOR, Severity.FAULT);
    private static final Alarm LOW_SOC = new Alarm(Cause.LOW_SOC, Severity.ALARM);

    final Set<PackSensor> lost = EnumSet.noneOf(PackSensor.class);
    final CoulombCounter counter;
    private final PackParameters parameters;
    private final PackBody body;
    private final Controller controller;
    private ControlState control;
    private boolean switchFault;
    private double chargedJoules;
    private double dischargedJoules;
    private double throughAh;

    PackBms(PackParameters parameters, PackBody body, ControlSettings settings, CoulombCounter counter, Instant start) {
        this.parameters = parameters;
        this.body = body;
        this.controller = new Controller(settings);
        this.control = ControlState.start(start);
        this.counter = counter;
    }

    /** Counts what flowed since the last step. */
    void count(double seconds, double joules) {
        if (!lost.contains(PackSensor.CURRENT)) {
            counter.count(body.amps() - parameters.bmsAmps(), seconds);
        }
        chargedJoules += Math.max(0, joules);
        dischargedJoules += Math.max(0, -joules);
        throughAh += Math.abs(body.amps()) * seconds / 3600;
    }

    ControlOutput step(Instant now, long nowNanos) {
        switchFault |= body.disobeys();
        StateStore state = measure(nowNanos);
        calibrate(state);
        state.set(Quantity.SOC, counter.percent(), nowNanos);
        state.set(Quantity.REMAINING_CAPACITY, counter.percent() * parameters.capacityAh() / 100, nowNanos);
        ControlOutput output = controller.step(control, state.snapshot(), now, nowNanos);
        control = output.next();
        return output;
    }

    ControlState control() {
        return control;
    }

    /** The faults of the switches latch until the BMS restarts. */
    void restart() {
        switchFault = false;
    }

    private void calibrate(StateStore state) {
        double mean = state.number(Quantity.VOLTAGE) / parameters.cellCount();
        double amps = state.number(Quantity.CURRENT);
        if (mean >= FULL_CELL_VOLTS && amps > -PackBody.NO_AMPS && amps < FULL_CURRENT * parameters.capacityAh()) {
            counter.full();
        } else if (control.tripped().containsKey(Cause.CELL_UNDER_VOLTAGE)) {
            counter.empty();
        }
    }

    private StateStore measure(long now) {
        StateStore state = new StateStore();
        boolean hasVolts = !lost.contains(PackSensor.VOLTAGE);
        state.set(Quantity.VOLTAGE, hasVolts ? body.volts() : Double.NaN, now);
        state.set(Quantity.CURRENT, lost.contains(PackSensor.CURRENT) ? Double.NaN : body.amps(), now);
        if (hasVolts) {
            cellVoltages(state, now);
        } else {
            state.set(Quantity.MIN_CELL_VOLTAGE, Double.NaN, now).set(Quantity.MAX_CELL_VOLTAGE, Double.NaN, now);
        }
        temperatures(state, !lost.contains(PackSensor.TEMPERATURE), now);
        state.set(Quantity.SOH, 100, now);
        state.set(Quantity.NOMINAL_CAPACITY, parameters.capacityAh(), now);
        state.set(Quantity.FULL_CHARGE_CAPACITY, parameters.capacityAh(), now);
        state.set(Quantity.CYCLE_COUNT, Math.floor(throughAh / 2 / parameters.capacityAh()), now);
        state.set(Quantity.ENERGY_CHARGED, chargedJoules / JOULES_PER_KWH, now);
        state.set(Quantity.ENERGY_DISCHARGED, dischargedJoules / JOULES_PER_KWH, now);
        state.set(Quantity.CELL_COUNT, parameters.cellCount(), now);
        state.set(CONTACTOR, switchFault, now);
        state.set(LOW_SOC, counter.percent() < LOW_SOC_PERCENT, now);
        for (PackSensor sensor : PackSensor.values()) {
            state.set(new Alarm(sampling(sensor), Severity.FAULT), lost.contains(sensor), now);
        }
        return state;
    }

    private static Cause sampling(PackSensor sensor) {
        return switch (sensor) {
            case VOLTAGE -> Cause.VOLTAGE_SAMPLING;
            case CURRENT -> Cause.CURRENT_SAMPLING;
            case TEMPERATURE -> Cause.TEMPERATURE_SAMPLING;
        };
    }

    private void cellVoltages(StateStore state, long now) {
        int low = 0;
        int high = 0;
        for (int i = 1; i < parameters.modules(); i++) {
            low = body.module(i).minVolts() < body.module(low).minVolts() ? i : low;
            high = body.module(i).maxVolts() > body.module(high).maxVolts() ? i : high;
        }
        CellBank lowest = body.module(low);
        CellBank highest = body.module(high);
        state.set(Quantity.MIN_CELL_VOLTAGE, lowest.minVolts(), now)
                .set(Quantity.MIN_CELL_VOLTAGE_CELL, lowest.lowest(), now)
                .set(Quantity.MIN_CELL_VOLTAGE_PACK, low + 1.0, now)
                .set(Quantity.MAX_CELL_VOLTAGE, highest.maxVolts(), now)
                .set(Quantity.MAX_CELL_VOLTAGE_CELL, highest.highest(), now)
                .set(Quantity.MAX_CELL_VOLTAGE_PACK, high + 1.0, now);
    }

    private void temperatures(StateStore state, boolean isKnown, long now) {
        int cold = 0;
        int hot = 0;
        double sum = 0;
        for (int i = 0; i < parameters.modules(); i++) {
            cold = body.celsius(i) < body.celsius(cold) ? i : cold;
            hot = body.celsius(i) > body.celsius(hot) ? i : hot;
            sum += body.celsius(i);
        }
        double mean = isKnown ? sum / parameters.modules() : Double.NaN;
        double coldest = isKnown ? sensor(body.celsius(cold), 1) : Double.NaN;
        double hottest = isKnown ? sensor(body.celsius(hot), SENSORS) : Double.NaN;
        state.set(Quantity.TEMPERATURE, mean, now)
                .set(Quantity.BMS_TEMPERATURE, mean, now)
                .set(Quantity.MOS_TEMPERATURE, mean + MOS_KELVIN_PER_SQUARE_AMPERE * body.amps() * body.amps(), now)
                .set(Quantity.MIN_CELL_TEMPERATURE, coldest, now)
                .set(Quantity.MIN_CELL_TEMPERATURE_SENSOR, 1, now)
                .set(Quantity.MIN_CELL_TEMPERATURE_PACK, cold + 1.0, now)
                .set(Quantity.MAX_CELL_TEMPERATURE, hottest, now)
                .set(Quantity.MAX_CELL_TEMPERATURE_SENSOR, SENSORS, now)
                .set(Quantity.MAX_CELL_TEMPERATURE_PACK, hot + 1.0, now);
    }

    /** What a sensor of a module shows, from 1, the coldest place first. */
    static double sensor(double celsius, int sensor) {
        return celsius + SENSOR_KELVIN * (sensor - (SENSORS + 1) / 2.0);
    }
}
