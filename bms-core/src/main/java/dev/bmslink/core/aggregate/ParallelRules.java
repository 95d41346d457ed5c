package dev.bmslink.core.aggregate;

import dev.bmslink.core.battery.ExpansionQuantity;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.Precondition;
import dev.bmslink.core.battery.RatedQuantity;
import java.util.List;

/**
 * What a maker prints about packs in parallel.
 *
 * @param maxPacks the most in parallel
 * @param advisedPacks the most that the maker recommends
 * @param maxVoltageDifferenceVolts largest difference of terminal voltage between packs; positive infinity when none is
 *     printed. A maker who prints it (Growatt) also prints that a breach, or a broken link between the packs, is a
 *     parallel failure, which stops the battery.
 */
public record ParallelRules(int maxPacks, int advisedPacks, double maxVoltageDifferenceVolts) {

    /** No rule: any number of packs at any voltages. */
    public static final ParallelRules NONE =
            new ParallelRules(Integer.MAX_VALUE, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

    /** Checks the numbers. */
    public ParallelRules {
        if (advisedPacks < 1 || maxPacks < advisedPacks) {
            throw new IllegalArgumentException("advisedPacks = " + advisedPacks + " is outside 1.." + maxPacks);
        }
        if (!(maxVoltageDifferenceVolts > 0)) {
            throw new IllegalArgumentException(
                    "maxVoltageDifferenceVolts = " + maxVoltageDifferenceVolts + " is not positive");
        }
    }

    /**
     * Returns the rules of a model.
     *
     * @param model the model
     * @return what its manual prints
     */
    public static ParallelRules of(Model model) {
        List<Integer> counts = model.ratings(RatedQuantity.PARALLEL).stream()
                .map(rating -> (int) rating.value().max())
                .toList();
        if (counts.isEmpty()) {
            return NONE;
        }
        double difference = model.expansions().stream()
                .flatMap(plan -> plan.preconditions().stream())
                .filter(precondition -> precondition.quantity() == ExpansionQuantity.VOLTAGE_DIFFERENCE)
                .map(Precondition::allowed)
                .mapToDouble(allowed -> allowed.max())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return new ParallelRules(counts.get(0), counts.get(counts.size() - 1), difference);
    }

    boolean failureStops() {
        return Double.isFinite(maxVoltageDifferenceVolts);
    }
}
