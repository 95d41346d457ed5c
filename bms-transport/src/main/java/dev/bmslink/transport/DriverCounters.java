package dev.bmslink.transport;

/**
 * What a {@link Driver} has done so far.
 *
 * @param received frames that the channel gave
 * @param overrun frames that were dropped because the machine was too slow, the oldest first
 * @param sent frames that the channel took
 * @param unsent frames that the channel failed to take
 * @param withheld frames that the machine wanted to send over a channel that only listens
 */
public record DriverCounters(long received, long overrun, long sent, long unsent, long withheld) {}
