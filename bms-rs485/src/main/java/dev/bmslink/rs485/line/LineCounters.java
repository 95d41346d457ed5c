package dev.bmslink.rs485.line;

/**
 * What became of the bytes that a node has heard.
 *
 * @param frames frames that were understood, whoever they were for
 * @param faults pieces that began and ended like a frame and are none
 * @param strayBytes bytes outside of both: noise between frames, and beginnings of which no end came
 */
public record LineCounters(long frames, long faults, long strayBytes) {}
