package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.check.Rule;
import java.util.List;
import java.util.function.Supplier;

/**
 * A rule about what a battery says of itself.
 *
 * @param rule the rule
 * @param holdNanos how long the state has to be wrong, 0 when a judge keeps its own time; a capture that ends before, and was
 *     never right, is wrong as well unless it is {@code lasting}
 * @param lasting whether only the time makes it wrong
 * @param shown quantities to show in evidence
 * @param judges makes the judge of one battery
 * @param open what to capture when no state decided, empty when the rule does not apply then
 */
record StateRule(
        Rule rule, long holdNanos, boolean lasting, List<Quantity> shown, Supplier<Judge> judges, String open) {}
