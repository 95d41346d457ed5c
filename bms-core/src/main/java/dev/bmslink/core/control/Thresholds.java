package dev.bmslink.core.control;

import static dev.bmslink.core.battery.Interval.atLeast;
import static dev.bmslink.core.battery.Interval.atMost;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.core.fault.Faults;
import dev.bmslink.core.fault.Protection;
import dev.bmslink.core.fault.ProtectionKind;
import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The protections of a model: thresholds that its maker prints, and ours where none is printed. All recoveries are ours.
 */
final class Thresholds {
    private static final double KELVIN_BACK = 3;
    private static final double CURRENT_BACK = 0.9;
    private static final double VOLTS_PER_CELL_DOWN = 0.05;
    private static final double VOLTS_PER_CELL_UP = 0.15;
    /** A stopped current recovers at once, so only time can keep it from tripping again. */
    private static final Duration CURRENT_HOLD = Duration.ofSeconds(60);

    private static final double MAX_CELL_VOLTS = 3.65;
    private static final double MIN_CELL_VOLTS = 2.7;
    /** Section 7.4 of the Growatt manual. */
    private static final double GROWATT_CELL_DIFFERENCE = 1;
    /** Over the nominal charge current, since no limit is printed. */
    private static final double GROWATT_CHARGE_MARGIN = 1.1;

    private final List<ProtectionRule> rules = new ArrayList<>();
    private final RatedLimits rated;

    private Thresholds(RatedLimits rated) {
        this.rated = rated;
    }

    static List<ProtectionRule> of(Model model, RatedLimits rated) {
        Thresholds thresholds = new Thresholds(rated);
        List<Protection> printed = Faults.protections(model.family());
        if (printed.isEmpty()) {
            thresholds.growatt(model);
        } else {
            printed.forEach(thresholds::add);
        }
        thresholds.cells();
        return thresholds.rules;
    }

    private void add(Protection protection) {
        Interval printed = protection.allowed();
        boolean isPrinted = printed != null;
        ProtectionKind kind = protection.kind();
        Interval allowed = printed != null ? printed : standIn(kind);
        Usage stops = kind.usage();
        switch (kind) {
            case CHARGE_TEMPERATURE ->
                temperature(Cause.CHARGE_UNDER_TEMPERATURE, Cause.CHARGE_OVER_TEMPERATURE, allowed, stops, isPrinted);
            case DISCHARGE_TEMPERATURE ->
                temperature(
                        Cause.DISCHARGE_UNDER_TEMPERATURE, Cause.DISCHARGE_OVER_TEMPERATURE, allowed, stops, isPrinted);
            case CURRENT -> current(allowed, isPrinted);
            case HIGH_VOLTAGE -> high(allowed.max(), isPrinted);
            case LOW_VOLTAGE -> low(allowed.min(), isPrinted);
        }
    }

    /** The GTX3000's voltages depend on its modules; protection acts at the rated voltage itself, as with the other packs. */
    private Interval standIn(ProtectionKind kind) {
        return switch (kind) {
            case HIGH_VOLTAGE -> atMost(Math.nextDown(rated.chargeVolts()));
            case LOW_VOLTAGE -> atLeast(Math.nextUp(rated.dischargeVolts()));
            case CHARGE_TEMPERATURE, DISCHARGE_TEMPERATURE, CURRENT -> Interval.ANY;
        };
    }

    /** Growatt prints that there are limits, and their effect, but no figures; so the ratings stand in. */
    private void growatt(Model model) {
        Interval working =
                model.rating(RatedQuantity.WORKING_TEMPERATURE).orElseThrow().value();
        double peak = model.rating(RatedQuantity.PEAK_DISCHARGE_CURRENT)
                .orElseThrow()
                .value()
                .max();
        temperature(Cause.CHARGE_UNDER_TEMPERATURE, Cause.CHARGE_OVER_TEMPERATURE, working, Usage.STOP, false);
        temperature(Cause.DISCHARGE_UNDER_TEMPERATURE, Cause.DISCHARGE_OVER_TEMPERATURE, working, Usage.STOP, false);
        current(new Interval(-peak, round(GROWATT_CHARGE_MARGIN * rated.chargeAmps())), false);
        high(rated.chargeVolts(), false);
        low(rated.dischargeVolts(), false);
        rule(
                Cause.CELL_IMBALANCE,
                Sensor.CELL_DIFFERENCE,
                atMost(GROWATT_CELL_DIFFERENCE),
                atMost(GROWATT_CELL_DIFFERENCE / 2),
                Usage.STOP,
                true);
    }

    private void cells() {
        double high = MAX_CELL_VOLTS - 4 * VOLTS_PER_CELL_DOWN;
        double low = MIN_CELL_VOLTS + 2 * VOLTS_PER_CELL_UP;
        rule(
                Cause.CELL_OVER_VOLTAGE,
                Sensor.MAX_CELL_VOLTAGE,
                atMost(MAX_CELL_VOLTS),
                atMost(round(high)),
                Usage.NO_CHARGING,
                false);
        rule(
                Cause.CELL_UNDER_VOLTAGE,
                Sensor.MIN_CELL_VOLTAGE,
                atLeast(MIN_CELL_VOLTS),
                atLeast(round(low)),
                Usage.NO_DISCHARGING,
                false);
    }

    private void temperature(Cause cold, Cause hot, Interval allowed, Usage stops, boolean isPrinted) {
        rule(
                cold,
                Sensor.MIN_CELL_TEMPERATURE,
                atLeast(allowed.min()),
                atLeast(allowed.min() + KELVIN_BACK),
                stops,
                isPrinted);
        rule(
                hot,
                Sensor.MAX_CELL_TEMPERATURE,
                atMost(allowed.max()),
                atMost(allowed.max() - KELVIN_BACK),
                stops,
                isPrinted);
    }

    private void current(Interval allowed, boolean isPrinted) {
        rules.add(new ProtectionRule(
                Cause.CHARGE_OVER_CURRENT,
                Sensor.CURRENT,
                atMost(allowed.max()),
                atMost(round(CURRENT_BACK * allowed.max())),
                CURRENT_HOLD,
                Usage.STOP,
                isPrinted));
        rules.add(new ProtectionRule(
                Cause.DISCHARGE_OVER_CURRENT,
                Sensor.CURRENT,
                atLeast(allowed.min()),
                atLeast(round(CURRENT_BACK * allowed.min())),
                CURRENT_HOLD,
                Usage.STOP,
                isPrinted));
    }

    private void high(double volts, boolean isPrinted) {
        double recovered = round(volts - VOLTS_PER_CELL_DOWN * rated.cells());
        rule(
                Cause.PACK_OVER_VOLTAGE,
                Sensor.PACK_VOLTAGE,
                atMost(volts),
                atMost(recovered),
                Usage.NO_CHARGING,
                isPrinted);
    }

    private void low(double volts, boolean isPrinted) {
        double recovered = round(volts + VOLTS_PER_CELL_UP * rated.cells());
        rule(
                Cause.PACK_UNDER_VOLTAGE,
                Sensor.PACK_VOLTAGE,
                atLeast(volts),
                atLeast(recovered),
                Usage.NO_DISCHARGING,
                isPrinted);
    }

    private void rule(
            Cause cause, Sensor sensor, Interval allowed, Interval recovered, Usage stops, boolean isPrinted) {
        rules.add(new ProtectionRule(cause, sensor, allowed, recovered, Duration.ZERO, stops, isPrinted));
    }

    /** To thousandths, so that a sum of decimals is the decimal. */
    static double round(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
