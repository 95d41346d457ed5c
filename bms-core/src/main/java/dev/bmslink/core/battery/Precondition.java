package dev.bmslink.core.battery;

/**
 * A value that must hold before packs or modules are joined.
 *
 * @param quantity what to measure
 * @param allowed the values allowed, in the quantity's unit
 * @param source where it is printed
 */
public record Precondition(ExpansionQuantity quantity, Interval allowed, Source source) {}
