package dev.bmslink.can.slcan;

import org.jspecify.annotations.Nullable;

/** What an adapter saw go wrong on the bus. Source: the slcan driver of Linux, which reads {@code e} reports. */
public enum BusError {
    /** No node acknowledged a frame. */
    ACKNOWLEDGE('a'),
    /** A dominant bit was sent and a recessive one read. */
    DOMINANT_BIT('b'),
    /** A recessive bit was sent and a dominant one read. */
    RECESSIVE_BIT('B'),
    /** A checksum was wrong. */
    CHECKSUM('c'),
    /** A bit of a fixed value had the other one. */
    FORM('f'),
    /** Frames were received faster than they could be passed on. */
    RECEIVE_OVERRUN('o'),
    /** Frames to send came faster than they could be sent. */
    TRANSMIT_OVERRUN('O'),
    /** Six equal bits followed each other. */
    STUFFING('s');

    private final char code;

    BusError(char code) {
        this.code = code;
    }

    static @Nullable BusError of(char code) {
        for (BusError error : values()) {
            if (error.code == code) {
                return error;
            }
        }
        return null;
    }
}
