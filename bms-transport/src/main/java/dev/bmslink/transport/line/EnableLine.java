package dev.bmslink.transport.line;

import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.OutLevel;

/**
 * The enable conductor of a link port: the input from the neighbour before, and the output to the one after.
 *
 * <p>No RS485 adapter has this conductor. {@link EnableChain} is one for units of one process,
 * {@link dev.bmslink.transport.serial.SerialPorts#openEnableLine} one made of RTS and CTS.
 */
public interface EnableLine extends AutoCloseable {

    /** Learns what the line shows. */
    @FunctionalInterface
    interface Listener {

        /**
         * The levels are these now.
         *
         * @param in what the input reads
         * @param out what the output reads back
         */
        void reads(InLevel in, OutLevel out);
    }

    /**
     * Tells the levels now and after every change, on any thread and in order, until the line is closed.
     *
     * @param listener returns at once
     */
    void listen(Listener listener);

    /**
     * Drives the output, or stops driving it.
     *
     * @param active whether the neighbour is enabled
     */
    void drive(boolean active);

    /** Stops driving the output and gives the line up; a second call does nothing. */
    @Override
    void close();
}
