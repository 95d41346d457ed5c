package dev.bmslink.core.battery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How to store a battery.
 *
 * @param rules the rows of the storage tables
 * @param recharge how to recharge it afterwards
 */
public record StoragePlan(List<StorageRule> rules, Recharge recharge) {

    /** Copies the rules. */
    public StoragePlan {
        rules = List.copyOf(rules);
    }

    /**
     * Judges whether a battery may go on being stored.
     *
     * <p>On the edge of two temperature bands the longer time holds, because the technical data prints the upper edge as
     * belonging to the cooler band. A value that is not known is not judged, and a finding says so.
     *
     * @param state how it is kept
     * @return the verdict
     */
    public StorageVerdict judge(StorageState state) {
        List<StorageRule> sameCondition =
                rules.stream().filter(r -> r.condition() == state.condition()).toList();
        if (sameCondition.isEmpty()) {
            return refused("not_printed", "the manual has no rule for this condition", List.of());
        }
        List<StorageRule> band = sameCondition.stream()
                .filter(r -> r.temperature().contains(state.temperature()))
                .toList();
        if (band.isEmpty()) {
            return refused(
                    "temperature",
                    "storage at " + Interval.exactly(state.temperature()) + " °C is not allowed at all",
                    sameCondition);
        }
        StorageRule rule =
                band.stream().max(Comparator.comparing(StorageRule::limit)).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        boolean allowed = rule.allows(state.elapsed());
        if (!allowed) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "time",
                    "recharge due: at " + rule.temperature() + " °C the limit is " + rule.printed()));
        }
        allowed &= judgeValue("soc", state.soc(), rule.soc(), "%", findings);
        allowed &= judgeValue("humidity", state.humidity(), rule.humidity(), "%RH", findings);
        Duration remaining = allowed ? rule.limit().minus(state.elapsed()) : Duration.ZERO;
        return new StorageVerdict(allowed, remaining, findings, List.of(rule));
    }

    private static boolean judgeValue(
            String name, double value, Interval allowed, String unit, List<Finding> findings) {
        if (allowed.equals(Interval.ANY) || allowed.contains(value)) {
            return true;
        }
        if (Double.isNaN(value)) {
            findings.add(new Finding(
                    Severity.NOTE, name + "_unknown", name + " is not known; allowed is " + allowed + " " + unit));
            return true;
        }
        findings.add(new Finding(
                Severity.WARNING,
                name,
                name + " " + Interval.exactly(value) + " " + unit + " is outside " + allowed + " " + unit));
        return false;
    }

    private static StorageVerdict refused(String code, String text, List<StorageRule> rules) {
        return new StorageVerdict(false, Duration.ZERO, List.of(new Finding(Severity.WARNING, code, text)), rules);
    }
}
