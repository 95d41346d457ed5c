package dev.bmslink.testkit.check;

/**
 * A class of a histogram.
 *
 * @param fromNanos lower end, included; {@link Long#MIN_VALUE} for the first class
 * @param toNanos upper end, excluded; {@link Long#MAX_VALUE} for the last class
 * @param count how many values lie in it
 */
public record Bin(long fromNanos, long toNanos, long count) {}
