package dev.bmslink.transport;

import java.io.Closeable;
import java.io.IOException;

/**
 * A connection that carries bytes in both directions, open from its creation to {@link #close}.
 *
 * <p>One thread at a time may read, one at a time may write, and any may close. A channel that has failed once stays so.
 */
public interface ByteChannel extends Closeable {

    /**
     * Waits for bytes and takes those that are there, usually fewer than there is room for.
     *
     * @param buffer receives the bytes
     * @param offset where the first one goes
     * @param length room for bytes, at least 1
     * @param timeoutNanos how long to wait at most; 0 or less takes only what is there
     * @return the number of bytes, 0 when none came in time
     * @throws java.io.EOFException when the other end has closed the connection
     * @throws java.nio.channels.ClosedChannelException when this end is closed, also while waiting
     * @throws IOException when the connection is broken
     */
    int read(byte[] buffer, int offset, int length, long timeoutNanos) throws IOException;

    /**
     * Writes bytes, all of them.
     *
     * @param bytes an array
     * @param offset the first byte
     * @param length the number of bytes
     * @throws IOException when not all of them could be written
     */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Closes the channel and ends a waiting {@link #read}; a second call does nothing. */
    @Override
    void close();
}
