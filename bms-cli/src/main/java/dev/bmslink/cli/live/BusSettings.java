package dev.bmslink.cli.live;

/**
 * How a bus is opened.
 *
 * @param bitRate bits per second, for adapters that are told
 * @param transmit whether this end takes part in the bus: acknowledges frames and may send some; otherwise it listens
 * @param adapterTime whether an adapter's timestamps are used where it has some
 */
public record BusSettings(int bitRate, boolean transmit, boolean adapterTime) {}
