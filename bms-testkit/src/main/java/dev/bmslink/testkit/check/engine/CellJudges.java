package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.Value;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Cells against what is said of the whole. */
final class CellJudges {
    /** A list that is not complete says nothing about the extremes. */
    private static final int FEWEST_CELLS = 4;

    private static final double SLACK_VOLTS = 0.02;
    private static final double SLACK_SHARE = 0.03;
    private static final int MOST_STRINGS = 16;

    private CellJudges() {}

    static @Nullable String extremes(StateStore state, Surroundings around) {
        double max = state.number(Quantity.MAX_CELL_VOLTAGE);
        double min = state.number(Quantity.MIN_CELL_VOLTAGE);
        if (Double.isNaN(max) || Double.isNaN(min)) {
            return null;
        }
        SortedMap<Place, Value> cells = state.cellVoltages();
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        int count = 0;
        for (Value cell : cells.values()) {
            // A cell of 0 V is one that the pack does not have.
            if (cell.isPresent() && cell.number() > 0) {
                highest = Math.max(highest, cell.number());
                lowest = Math.min(lowest, cell.number());
                count++;
            }
        }
        if (count < FEWEST_CELLS) {
            return null;
        }
        boolean fits = highest <= max + SLACK_VOLTS && lowest >= min - SLACK_VOLTS;
        // The list of one pack does not hold the extremes of a stack.
        return fits
                ? Judge.FINE
                : NumberJudges.text(state, Quantity.MIN_CELL_VOLTAGE) + ", "
                        + NumberJudges.text(state, Quantity.MAX_CELL_VOLTAGE) + "; the list reaches from "
                        + NumberJudges.text(lowest) + " to " + NumberJudges.text(highest) + " V";
    }

    static @Nullable String packVoltage(StateStore state, Surroundings around) {
        double volts = state.number(Quantity.VOLTAGE);
        double max = state.number(Quantity.MAX_CELL_VOLTAGE);
        double min = state.number(Quantity.MIN_CELL_VOLTAGE);
        double cells = state.number(Quantity.CELL_COUNT);
        if (Double.isNaN(volts) || !(max > 0) || !(min > 0) || !(cells > 0)) {
            return null;
        }
        // Some batteries count the cells of all packs in parallel.
        for (int strings = 1; strings <= MOST_STRINGS; strings++) {
            double series = cells / strings;
            if (series == Math.rint(series)
                    && volts >= series * min * (1 - SLACK_SHARE)
                    && volts <= series * max * (1 + SLACK_SHARE)) {
                return Judge.FINE;
            }
        }
        return NumberJudges.text(state, Quantity.VOLTAGE) + ", " + NumberJudges.text(cells) + " cells of "
                + NumberJudges.text(min) + " to " + NumberJudges.text(max) + " V";
    }
}
