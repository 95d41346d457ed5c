package dev.bmslink.testkit.check.engine;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.CURRENT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.VOLTAGE;

import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.RuleClass;
import java.util.ArrayList;
import java.util.List;

/** Whether an inverter obeys, as far as the battery's measurements show. */
final class ObedienceRules {
    private static final long HOLD_NANOS = 10_000_000_000L;
    private static final double SLACK_AMPS = 2;
    private static final double SLACK_SHARE = 0.1;
    private static final double SLACK_VOLTS = 0.02;
    private static final String OPEN = "capture at least 10 s with the battery's limits and measurements";
    private static final String CAUSE = "The inverter does not read the limit, or has a higher one in its settings;"
            + " or another charger or load is connected to the battery.";
    private static final String HINT = "Obey within seconds; the slack is 2 A and 10 %, for 10 s.";

    private ObedienceRules() {}

    static List<StateRule> of(RuleIds ids, StateMap map) {
        List<StateRule> rules = new ArrayList<>();
        direction(ids, map, rules, 101, 1, CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION);
        direction(ids, map, rules, 111, -1, DISCHARGE_CURRENT_LIMIT, Request.DISCHARGE_PERMISSION);
        if (map.quantities().containsAll(List.of(VOLTAGE, CURRENT, CHARGE_VOLTAGE_LIMIT))) {
            rules.add(rule(
                    ids,
                    121,
                    Obligation.SHOULD,
                    "The inverter does not charge for 10 s above the charge voltage limit and 2 %.",
                    List.of(VOLTAGE, CHARGE_VOLTAGE_LIMIT, CURRENT),
                    overcharged()));
        }
        return rules;
    }

    private static void direction(
            RuleIds ids,
            StateMap map,
            List<StateRule> rules,
            int number,
            int sign,
            Quantity limit,
            Request permission) {
        if (!map.quantities().containsAll(List.of(CURRENT, limit))) {
            return;
        }
        String verb = sign > 0 ? "charge" : "discharge";
        rules.add(rule(
                ids,
                number,
                Obligation.MUST,
                "The inverter does not " + verb + " for 10 s with more than the " + verb + " current limit.",
                List.of(CURRENT, limit),
                overLimit(sign, limit)));
        if (map.requests().contains(permission)) {
            rules.add(rule(
                    ids,
                    number + 1,
                    Obligation.MUST,
                    "The inverter does not " + verb + " for 10 s without permission.",
                    List.of(CURRENT),
                    unpermitted(sign, permission)));
        }
    }

    private static StateRule rule(
            RuleIds ids, int number, Obligation obligation, String sentence, List<Quantity> shown, Judge judge) {
        RuleText text = new RuleText(RuleClass.CON, number, obligation, RuleText.MEANING, sentence, CAUSE, HINT);
        return new StateRule(text.rule(ids), HOLD_NANOS, true, shown, () -> judge, OPEN);
    }

    private static Judge overLimit(int sign, Quantity limit) {
        return (state, around) -> {
            double amps = sign * state.number(CURRENT);
            double allowed = state.number(limit);
            if (Double.isNaN(amps) || Double.isNaN(allowed)) {
                return null;
            }
            return amps <= allowed + Math.max(SLACK_AMPS, SLACK_SHARE * allowed)
                    ? Judge.FINE
                    : NumberJudges.text(state, CURRENT) + ", " + NumberJudges.text(state, limit);
        };
    }

    private static Judge unpermitted(int sign, Request permission) {
        return (state, around) -> {
            double amps = sign * state.number(CURRENT);
            if (Double.isNaN(amps) || state.presence(permission) != Presence.PRESENT) {
                return null;
            }
            return state.isSet(permission) || amps <= SLACK_AMPS
                    ? Judge.FINE
                    : NumberJudges.text(state, CURRENT) + ", " + permission.key() + " is not set";
        };
    }

    private static Judge overcharged() {
        return (state, around) -> {
            double amps = state.number(CURRENT);
            double volts = state.number(VOLTAGE);
            double limit = state.number(CHARGE_VOLTAGE_LIMIT);
            if (Double.isNaN(amps) || Double.isNaN(volts) || !(limit > 0)) {
                return null;
            }
            return amps <= SLACK_AMPS || volts <= limit * (1 + SLACK_VOLTS)
                    ? Judge.FINE
                    : NumberJudges.text(state, VOLTAGE) + ", " + NumberJudges.text(state, CHARGE_VOLTAGE_LIMIT);
        };
    }
}
