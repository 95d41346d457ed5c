package dev.bmslink.transport.can;

/**
 * What a {@link SocketCanChannel} has received so far besides data frames.
 *
 * @param dropped frames that the kernel dropped because nobody fetched them in time; known only from the next frame on
 * @param errorFrames reports of errors
 * @param remoteFrames remote frames, which carry no data and are not passed on
 */
public record SocketCanCounters(long dropped, long errorFrames, long remoteFrames) {}
