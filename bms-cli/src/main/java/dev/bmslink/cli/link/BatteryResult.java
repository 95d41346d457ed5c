package dev.bmslink.cli.link;

/**
 * A battery at the end of a simulated session.
 *
 * @param battery its place in the chain, the master at 1
 * @param uid its identifier
 * @param address its address, or 0
 * @param state the state of its machine
 * @param ports its port levels, or empty
 */
public record BatteryResult(int battery, String uid, int address, String state, String ports) {}
