package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_VOLTAGE_LIMIT;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.InverterControl;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that no maker prints. All of them are ours, and docs/control.md lists them. */
final class Defaults {
    /** Within the 55.68 V to 56.16 V of a pack of 16 cells, and below its protection at 56 V. */
    private static final double CHARGE_VOLTS_PER_CELL = 3.48;

    private static final double FORCED_CHARGE_UNTIL_PERCENT = 12;
    private static final double FULL_PERCENT = 100;

    private static final RateOfChange RATES = new RateOfChange(0.02, 0.2, 0.02, Duration.ofSeconds(10));

    private Defaults() {}

    static ControlSettings of(Model model, ZoneId zone) {
        RatedLimits rated = RatedLimits.of(model);
        return new ControlSettings(
                rated,
                Thresholds.round(CHARGE_VOLTS_PER_CELL * rated.cells()),
                deratings(model, rated),
                Thresholds.of(model, rated),
                AlarmEffects.of(model),
                forcedCharge(model.control()),
                fullCharge(model.control(), zone),
                RATES,
                ControlSettings.DEFAULT_MAX_AGE_NANOS);
    }

    private static List<Derating> deratings(Model model, RatedLimits rated) {
        double lowest = rated.dischargeVolts() / rated.cells();
        Interval working =
                model.rating(RatedQuantity.WORKING_TEMPERATURE).orElseThrow().value();
        boolean isNarrow = working.max() < 50;
        Curve hotCharge = isNarrow ? Curve.of(35, 1, 40, 0.5, 45, 0.1) : Curve.of(45, 1, 50, 0.5, 55, 0.1);
        Curve hotDischarge = isNarrow ? Curve.of(35, 1, 40, 0.5, 45, 0.1) : Curve.of(50, 1, 55, 0.5, 60, 0.1);
        Curve coldDischarge = isNarrow ? Curve.of(-10, 0.1, 0, 0.5, 10, 1) : Curve.of(-20, 0.1, 0, 0.5, 10, 1);
        return List.of(
                new Derating(
                        CHARGE_CURRENT_LIMIT, Sensor.MAX_CELL_VOLTAGE, Curve.of(3.45, 1, 3.5, 0.5, 3.55, 0.2, 3.6, 0)),
                new Derating(CHARGE_CURRENT_LIMIT, Sensor.PACK_VOLTAGE_PER_CELL, Curve.of(3.44, 1, 3.49, 0.1)),
                new Derating(
                        CHARGE_CURRENT_LIMIT,
                        Sensor.MIN_CELL_TEMPERATURE,
                        Curve.of(-10, 0.05, 0, 0.1, 5, 0.35, 10, 0.5, 15, 1)),
                new Derating(CHARGE_CURRENT_LIMIT, Sensor.MAX_CELL_TEMPERATURE, hotCharge),
                new Derating(
                        DISCHARGE_CURRENT_LIMIT, Sensor.MIN_CELL_VOLTAGE, Curve.of(2.8, 0, 2.9, 0.2, 3, 0.5, 3.1, 1)),
                new Derating(
                        DISCHARGE_CURRENT_LIMIT,
                        Sensor.PACK_VOLTAGE_PER_CELL,
                        Curve.of(lowest + 0.01, 0.1, lowest + 0.11, 1)),
                new Derating(DISCHARGE_CURRENT_LIMIT, Sensor.MIN_CELL_TEMPERATURE, coldDischarge),
                new Derating(DISCHARGE_CURRENT_LIMIT, Sensor.MAX_CELL_TEMPERATURE, hotDischarge),
                new Derating(CHARGE_VOLTAGE_LIMIT, Sensor.MAX_CELL_VOLTAGE, Curve.of(3.5, 1, 3.6, 0.975)),
                new Derating(CHARGE_VOLTAGE_LIMIT, Sensor.MIN_CELL_TEMPERATURE, Curve.of(0, 0.99, 10, 1)),
                new Derating(CHARGE_VOLTAGE_LIMIT, Sensor.MAX_CELL_TEMPERATURE, Curve.of(40, 1, 55, 0.975)),
                new Derating(DISCHARGE_VOLTAGE_LIMIT, Sensor.MIN_CELL_VOLTAGE, Curve.of(2.8, 1.05, 2.9, 1)),
                new Derating(DISCHARGE_VOLTAGE_LIMIT, Sensor.MAX_CELL_TEMPERATURE, Curve.of(50, 1, 60, 1.05)));
    }

    private static @Nullable ForcedCharge forcedCharge(@Nullable InverterControl control) {
        return control == null ? null : new ForcedCharge(control.forcedChargeBelow(), FORCED_CHARGE_UNTIL_PERCENT);
    }

    private static @Nullable FullCharge fullCharge(@Nullable InverterControl control, ZoneId zone) {
        return control == null
                ? null
                : new FullCharge(
                        control.fullChargeSoc(),
                        control.fullChargePeriod(),
                        FULL_PERCENT,
                        new ChargeWindow(control.windowStart(), control.windowEnd(), zone));
    }
}
