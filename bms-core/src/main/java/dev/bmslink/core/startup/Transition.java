package dev.bmslink.core.startup;

import dev.bmslink.core.battery.Source;

/**
 * A step from one power state to another.
 *
 * @param from the state before
 * @param input what causes it
 * @param to the state after
 * @param shows what the lights show afterwards
 * @param source where it is printed
 */
public record Transition(PowerState from, PowerInput input, PowerState to, String shows, Source source) {}
