package dev.bmslink.can.state;

import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.Value;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.DoubleBinaryOperator;

/** Works out what a profile needs and nobody said, and remembers how it came to each value that it puts in. */
final class Completion {
    private static final int CELLS_OF_48_V = 16;

    private final StateStore state;
    private final Set<Quantity> quantities;
    private final Map<Enum<?>, Loss> invented = new HashMap<>();

    private Completion(StateStore state, Set<Quantity> quantities) {
        this.state = state;
        this.quantities = quantities;
    }

    /** Completes the state in place and returns what was put in. */
    static Map<Enum<?>, Loss> complete(
            StateStore state, Set<Quantity> quantities, Set<Request> requests, Substitutes substitutes) {
        Completion completion = new Completion(state, quantities);
        completion.fromCells();
        completion.fromOthers();
        for (Quantity quantity : quantities) {
            substitutes.number(quantity).ifPresent(number -> completion.put(quantity, number, "substituted"));
        }
        for (Request request : requests) {
            completion.request(request, substitutes);
        }
        return completion.invented;
    }

    private void fromCells() {
        extremes(Quantity.MIN_CELL_VOLTAGE, Quantity.MAX_CELL_VOLTAGE, state.cellVoltages());
        extremes(Quantity.MIN_CELL_TEMPERATURE, Quantity.MAX_CELL_TEMPERATURE, state.cellTemperatures());
    }

    private void extremes(Quantity min, Quantity max, SortedMap<Place, Value> values) {
        DoubleSummaryStatistics statistics = values.values().stream()
                .filter(Value::isPresent)
                .mapToDouble(Value::number)
                .summaryStatistics();
        if (statistics.getCount() > 0) {
            put(min, statistics.getMin(), "the smallest that is known");
            put(max, statistics.getMax(), "the largest that is known");
        }
    }

    private void fromOthers() {
        derive(
                Quantity.TEMPERATURE,
                Quantity.MIN_CELL_TEMPERATURE,
                Quantity.MAX_CELL_TEMPERATURE,
                (min, max) -> (min + max) / 2,
                "mean of the extremes");
        copy(Quantity.MIN_CELL_TEMPERATURE, Quantity.TEMPERATURE);
        copy(Quantity.MAX_CELL_TEMPERATURE, Quantity.TEMPERATURE);
        copy(Quantity.FULL_CHARGE_CAPACITY, Quantity.NOMINAL_CAPACITY);
        copy(Quantity.NOMINAL_CAPACITY, Quantity.FULL_CHARGE_CAPACITY);
        DoubleBinaryOperator share = (soc, capacity) -> capacity * soc / 100;
        derive(Quantity.REMAINING_CAPACITY, Quantity.SOC, Quantity.FULL_CHARGE_CAPACITY, share, "SOC of the capacity");
        double cells = state.number(Quantity.CELL_COUNT);
        double volts = state.number(Quantity.VOLTAGE);
        double count = !Double.isNaN(cells) ? cells : volts > 40 && volts < 60 ? CELLS_OF_48_V : 0;
        if (count > 0 && !Double.isNaN(volts)) {
            String how = "voltage of the battery over " + (int) count + " cells";
            put(Quantity.MIN_CELL_VOLTAGE, volts / count, how);
            put(Quantity.MAX_CELL_VOLTAGE, volts / count, how);
        }
    }

    private void copy(Quantity quantity, Quantity from) {
        derive(quantity, from, from, (value, same) -> value, from.key());
    }

    private void derive(Quantity quantity, Quantity first, Quantity second, DoubleBinaryOperator rule, String how) {
        double value = rule.applyAsDouble(state.number(first), state.number(second));
        if (!Double.isNaN(value)) {
            put(quantity, value, how);
        }
    }

    private void put(Quantity quantity, double number, String how) {
        if (quantities.contains(quantity) && state.presence(quantity) != Presence.PRESENT) {
            state.set(quantity, number, 0);
            String value = number + " " + quantity.unit();
            invented.put(quantity, new Loss(Loss.Kind.INVENTED, quantity.key(), value + ", " + how));
        }
    }

    private void request(Request request, Substitutes substitutes) {
        if (state.presence(request) == Presence.PRESENT) {
            return;
        }
        Boolean substitute = substitutes.requests().get(request);
        if (substitute != null) {
            set(request, substitute, "substituted");
        } else if (request.isPermission()) {
            double limit = state.number(
                    request == Request.CHARGE_PERMISSION
                            ? Quantity.CHARGE_CURRENT_LIMIT
                            : Quantity.DISCHARGE_CURRENT_LIMIT);
            if (!Double.isNaN(limit)) {
                set(request, limit > 0, "as the current limit says");
            }
        }
    }

    private void set(Request request, boolean value, String how) {
        state.set(request, value, 0);
        invented.put(request, new Loss(Loss.Kind.INVENTED, request.key(), value + ", " + how));
    }
}
