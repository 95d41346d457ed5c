package dev.bmslink.can.socketcan;

/** How a frame broke the rules of the bus: a bit of byte 2 of an error frame. Source: linux/can/error.h. */
public enum Violation {
    /** A bit was read as the other one. */
    BIT(0x01),
    /** A bit of a fixed value had the other one. */
    FORM(0x02),
    /** Six equal bits followed each other. */
    STUFFING(0x04),
    /** A dominant bit could not be sent. */
    DOMINANT_BIT(0x08),
    /** A recessive bit could not be sent. */
    RECESSIVE_BIT(0x10),
    /** A node asked for a pause. */
    OVERLOAD(0x20),
    /** An active node announced an error. */
    ACTIVE_ANNOUNCEMENT(0x40),
    /** It happened while this controller was sending. */
    WHILE_SENDING(0x80);

    private final int bit;

    Violation(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
