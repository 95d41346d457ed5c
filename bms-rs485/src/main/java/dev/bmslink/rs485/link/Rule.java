package dev.bmslink.rs485.link;

import java.util.Set;

/**
 * One row of a machine's table.
 *
 * @param <S> the states
 * @param <E> the events
 */
public interface Rule<S extends Enum<S>, E extends Enum<E>> {

    /**
     * Returns the row's number in the specification, such as {@code M26}.
     *
     * @return the number
     */
    String id();

    /**
     * Returns where the rule applies.
     *
     * @return the states
     */
    Set<S> from();

    /**
     * Returns what it applies to.
     *
     * @return the events
     */
    Set<E> events();

    /**
     * Returns the condition.
     *
     * @return the condition for people, or empty
     */
    String guard();

    /**
     * Returns what is done.
     *
     * @return the action for people
     */
    String action();

    /**
     * Returns where it leads.
     *
     * @return the states; empty when the state stays
     */
    Set<S> to();
}
