package dev.bmslink.core.aggregate;

/**
 * How one pack took part.
 *
 * @param number the pack's number
 * @param status how it took part
 * @param ageNanos how long ago it last said the oldest of its limits and permissions; {@link Long#MAX_VALUE} when never
 * @param share largest part of the battery's current that the pack was reckoned to take, 0 to 1
 */
public record PackUse(int number, PackStatus status, long ageNanos, double share) {}
