package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.Quantity;

/**
 * The pack that sets a limit of the battery.
 *
 * @param limit the limit
 * @param pack the pack's number; of several equally tight ones the lowest
 * @param own the pack's own limit, in the quantity's unit
 * @param battery the limit of the battery that follows from it
 */
public record Binding(Quantity limit, int pack, double own, double battery) {}
