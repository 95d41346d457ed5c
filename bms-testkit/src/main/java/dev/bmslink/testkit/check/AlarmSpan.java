package dev.bmslink.testkit.check;

/**
 * A time during which an alarm stood.
 *
 * @param unit number of the battery on its bus, 0 where the profile does not count them
 * @param alarm cause and severity, for people
 * @param fromNanos when it was first told, in nanoseconds of the capture's clock
 * @param toNanos when it was last told
 */
public record AlarmSpan(int unit, String alarm, long fromNanos, long toNanos) {}
