package dev.bmslink.transport.can;

/**
 * What an SLCAN adapter has said so far besides frames.
 *
 * @param faults lines that were not understood; each may have been a frame
 * @param refused commands and frames that the adapter refused
 * @param remoteFrames remote frames, which carry no data and are not passed on
 * @param overruns reports that the adapter lost frames
 */
public record SlcanCounters(long faults, long refused, long remoteFrames, long overruns) {}
