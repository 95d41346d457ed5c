package dev.bmslink.core.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to add a pack or module.
 *
 * @param name what it is for
 * @param preconditions what must hold before
 * @param steps what else to do, in order
 */
public record ExpansionPlan(String name, List<Precondition> preconditions, List<Remark> steps) {

    /** Copies the lists. */
    public ExpansionPlan {
        preconditions = List.copyOf(preconditions);
        steps = List.copyOf(steps);
    }

    /**
     * Checks measured values against the preconditions.
     *
     * @param measured the values, in the quantities' units; a missing one is reported as not checked
     * @return a warning per violated precondition and a note per unchecked one; empty when everything holds
     */
    public List<Finding> check(Map<ExpansionQuantity, Double> measured) {
        List<Finding> findings = new ArrayList<>();
        for (Precondition precondition : preconditions) {
            ExpansionQuantity quantity = precondition.quantity();
            Double value = measured.get(quantity);
            String rule = quantity.label() + " must be " + (precondition.allowed() + " " + quantity.unit()).strip();
            if (value == null) {
                findings.add(new Finding(Severity.NOTE, "not_checked", rule));
            } else if (!precondition.allowed().contains(value)) {
                findings.add(new Finding(Severity.WARNING, "precondition", rule + ", is " + Interval.exactly(value)));
            }
        }
        return List.copyOf(findings);
    }
}
