package dev.bmslink.rs485.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a machine does about every event in every state.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <R> the rules
 */
public final class StateTable<S extends Enum<S>, E extends Enum<E>, R extends Rule<S, E>> {
    private final List<S> states;
    private final List<E> events;
    private final List<R> rules;
    private final List<Cell<R>> cells = new ArrayList<>();

    /** What is done about an event. */
    public enum Kind {
        /** Rules say what; when no guard holds, nothing is done. */
        HANDLED,
        /** Nothing is done. */
        IGNORED,
        /** It cannot happen; when it does, the machine has a defect and says so. */
        FAULT
    }

    /**
     * The decision about one event in one state.
     *
     * @param <R> the rules
     * @param kind what is done
     * @param rules the rules, for {@link Kind#HANDLED}
     * @param reason why nothing is done, or why it cannot happen
     */
    public record Cell<R>(Kind kind, List<R> rules, String reason) {}

    /** A decision that is not a rule. */
    record Other<S extends Enum<S>, E extends Enum<E>>(Kind kind, E event, Set<S> states, String reason) {}

    StateTable(Class<S> states, Class<E> events, List<R> rules, List<Other<S, E>> others) {
        this.states = List.copyOf(EnumSet.allOf(states));
        this.events = List.copyOf(EnumSet.allOf(events));
        this.rules = List.copyOf(rules);
        for (S state : this.states) {
            for (E event : this.events) {
                cells.add(decide(state, event, others));
            }
        }
    }

    private Cell<R> decide(S state, E event, List<Other<S, E>> others) {
        List<R> matching = rules.stream()
                .filter(rule -> rule.from().contains(state) && rule.events().contains(event))
                .toList();
        List<Other<S, E>> decisions = others.stream()
                .filter(other -> other.event() == event && other.states().contains(state))
                .toList();
        if (matching.isEmpty() ? decisions.size() != 1 : !decisions.isEmpty()) {
            throw new IllegalStateException(state + " × " + event + " has the rules " + matching + " and " + decisions);
        }
        return matching.isEmpty()
                ? new Cell<>(
                        decisions.get(0).kind(), List.of(), decisions.get(0).reason())
                : new Cell<>(Kind.HANDLED, matching, "");
    }

    /**
     * Returns the decision about an event.
     *
     * @param state the state
     * @param event the event
     * @return the decision
     */
    @SuppressWarnings("EnumOrdinal") // an index into a table of the same enums
    public Cell<R> cell(S state, E event) {
        return cells.get(state.ordinal() * events.size() + event.ordinal());
    }

    /**
     * Returns the rules in the specification's order.
     *
     * @return the rules
     */
    public List<R> rules() {
        return rules;
    }

    /**
     * Returns the states.
     *
     * @return every state
     */
    public List<S> states() {
        return states;
    }

    /**
     * Returns the events.
     *
     * @return every event
     */
    public List<E> events() {
        return events;
    }
}
