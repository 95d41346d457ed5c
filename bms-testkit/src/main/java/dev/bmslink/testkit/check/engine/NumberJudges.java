package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers against each other. */
final class NumberJudges {
    private static final MathContext DIGITS = new MathContext(6);
    private static final double SOC_POINTS = 10;
    private static final double LEAST_SHARE = 0.5;
    private static final double LARGEST_SHARE = 1.25;
    private static final double HUNDRED = 100;

    private NumberJudges() {}

    static String text(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    static String text(StateStore state, Quantity quantity) {
        String unit = quantity.unit().isEmpty() ? "" : " " + quantity.unit();
        return quantity.key() + " is " + text(state.number(quantity)) + unit;
    }

    /** The first is at most so many times the second, and a little more for rounding. */
    static Judge atMost(Quantity smaller, Quantity larger, double factor, double slack) {
        return (state, around) -> {
            double small = state.number(smaller);
            double large = state.number(larger);
            if (Double.isNaN(small) || Double.isNaN(large)) {
                return null;
            }
            return small <= large * factor + slack || (large == 0 && slack > 0)
                    ? Judge.FINE
                    : text(state, smaller) + ", " + text(state, larger);
        };
    }

    static Judge below(Quantity smaller, Quantity larger) {
        return (state, around) -> {
            double small = state.number(smaller);
            double large = state.number(larger);
            if (Double.isNaN(small) || Double.isNaN(large)) {
                return null;
            }
            return small < large ? Judge.FINE : text(state, smaller) + ", " + text(state, larger);
        };
    }

    static @Nullable String socOfCapacity(StateStore state, Surroundings around) {
        double soc = state.number(Quantity.SOC);
        double left = state.number(Quantity.REMAINING_CAPACITY);
        double full = state.number(Quantity.FULL_CHARGE_CAPACITY);
        if (Double.isNaN(soc) || Double.isNaN(left) || !(full > 0)) {
            return null;
        }
        double share = HUNDRED * left / full;
        return Math.abs(soc - share) <= SOC_POINTS
                ? Judge.FINE
                : text(state, Quantity.SOC) + ", the capacities say " + text(share) + " %";
    }

    static @Nullable String declaredPacks(StateStore state, Surroundings around) {
        double modules = state.number(Quantity.MODULE_COUNT);
        int declared = around.declaration.packs();
        if (Double.isNaN(modules) || declared == 0) {
            return null;
        }
        return modules == declared
                ? Judge.FINE
                : text(state, Quantity.MODULE_COUNT) + ", " + declared + " packs are declared";
    }

    static @Nullable String magnitude(StateStore state, Surroundings around) {
        double volts = state.number(Quantity.VOLTAGE);
        double limit = state.number(Quantity.CHARGE_VOLTAGE_LIMIT);
        if (Double.isNaN(volts) || !(limit > 0)) {
            return null;
        }
        return volts >= LEAST_SHARE * limit && volts <= LARGEST_SHARE * limit
                ? Judge.FINE
                : text(state, Quantity.VOLTAGE) + ", " + text(state, Quantity.CHARGE_VOLTAGE_LIMIT);
    }
}
