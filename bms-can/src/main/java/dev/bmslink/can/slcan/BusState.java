package dev.bmslink.can.slcan;

import org.jspecify.annotations.Nullable;

/** How far a CAN controller takes part in the bus. Source: ISO 11898-1; codes as the slcan driver of Linux reads them. */
public enum BusState {
    /** Few errors. */
    ACTIVE('a'),
    /** An error counter has reached the warning level. */
    WARNING('w'),
    /** So many errors that the controller no longer disturbs the frames of others. */
    PASSIVE('p'),
    /** So many errors that the controller is off the bus. */
    BUS_OFF('b');

    private final char code;

    BusState(char code) {
        this.code = code;
    }

    static @Nullable BusState of(char code) {
        for (BusState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        return null;
    }
}
