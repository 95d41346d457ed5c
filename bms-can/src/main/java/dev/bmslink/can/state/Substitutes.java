package dev.bmslink.can.state;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What to say when a profile demands something that is not known.
 *
 * <p>A limit is never substituted: a message that needs one is withheld.
 *
 * @param numbers numbers by quantity
 * @param requests permissions and wishes
 */
public record Substitutes(Map<Quantity, Double> numbers, Map<Request, Boolean> requests) {

    /** Nothing is substituted. */
    public static final Substitutes NONE = new Substitutes(Map.of(), Map.of());

    /** A new battery at room temperature that asks for nothing; each use is reported. */
    public static final Substitutes USUAL = new Substitutes(
            Map.of(
                    Quantity.SOH, 100.0,
                    Quantity.TEMPERATURE, 25.0,
                    Quantity.MODULE_COUNT, 1.0),
            Map.of(Request.FORCED_CHARGE, false, Request.FULL_CHARGE, false));

    /** Copies the maps and refuses limits. */
    public Substitutes {
        numbers = Map.copyOf(numbers);
        requests = Map.copyOf(requests);
        for (Quantity quantity : numbers.keySet()) {
            if (quantity.kind() == Quantity.Kind.LIMIT) {
                throw new IllegalArgumentException(quantity.key() + " is a limit and is never substituted");
            }
        }
    }

    OptionalDouble number(Quantity quantity) {
        Double number = numbers.get(quantity);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
