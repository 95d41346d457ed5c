package dev.bmslink.rs485.line;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One end of a protocol on a line of bytes, which finds its frames itself; {@link LineMachine} makes it a machine.
 *
 * <p>All times are nanoseconds of one clock that does not go back.
 *
 * @param <E> what happens, in order; some of it puts bytes on the line
 */
public interface LineNode<E> {

    /**
     * Takes bytes, in any pieces.
     *
     * @param bytes an array
     * @param offset the first byte
     * @param length the number of bytes
     * @param nowNanos the time of the last of them
     * @return what happened
     */
    List<E> onBytes(byte[] bytes, int offset, int length, long nowNanos);

    /**
     * Does what is due.
     *
     * @param nowNanos the time
     * @return what happened
     */
    List<E> onTimeout(long nowNanos);

    /**
     * Returns when {@link #onTimeout} is due.
     *
     * @return the time in nanoseconds, or empty when nothing is due
     */
    OptionalLong deadline();

    /**
     * Returns what an event puts on the line.
     *
     * @param event something that this node returned
     * @return the bytes and when they may go, or null when the event sends nothing
     */
    @Nullable Transmission transmission(E event);

    /**
     * Returns what became of the bytes that were heard.
     *
     * @return a copy
     */
    LineCounters counters();
}
