package dev.bmslink.core.startup;

import java.util.List;
import java.util.Optional;

/**
 * How a battery is switched on and off.
 *
 * @param family the family's id, such as {@code gtx5000}
 * @param role what the battery is in its system
 * @param initial the state at the beginning
 * @param button how long its button must be pressed
 * @param transitions every step that is printed; an input without a step changes nothing
 * @param timers the time limits
 * @param notes what a reader must know besides
 */
public record StartRules(
        String family,
        UnitRole role,
        PowerState initial,
        ButtonRule button,
        List<Transition> transitions,
        List<StateTimer> timers,
        List<String> notes) {

    /** Copies the lists and checks that no state has two steps for one input. */
    public StartRules {
        transitions = List.copyOf(transitions);
        timers = List.copyOf(timers);
        notes = List.copyOf(notes);
        long distinct = transitions.stream()
                .map(transition -> transition.from() + " " + transition.input())
                .distinct()
                .count();
        if (distinct != transitions.size()) {
            throw new IllegalArgumentException(family + " has two steps for one state and input");
        }
    }

    /**
     * Finds the step for an input.
     *
     * @param state the state
     * @param input the input
     * @return the step, or empty when the input changes nothing in this state
     */
    public Optional<Transition> step(PowerState state, PowerInput input) {
        return transitions.stream()
                .filter(transition -> transition.from() == state && transition.input() == input)
                .findFirst();
    }

    Optional<StateTimer> timer(PowerState state) {
        return timers.stream().filter(timer -> timer.state() == state).findFirst();
    }
}
