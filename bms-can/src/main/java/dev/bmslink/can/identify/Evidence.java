package dev.bmslink.can.identify;

/**
 * One observation and how it changes the odds of a profile.
 *
 * @param bits positive when it speaks for the profile, negative when against; one bit doubles or halves the odds
 * @param text the observation, for people
 */
public record Evidence(double bits, String text) {}
