package dev.bmslink.can.socketcan;

/** What an error frame says about the controller: a bit of byte 1. Source: linux/can/error.h. */
public enum ControllerStatus {
    /** A received frame was lost in the controller. */
    RECEIVE_OVERFLOW(0x01),
    /** A frame to send was lost in the controller. */
    TRANSMIT_OVERFLOW(0x02),
    /** The receive error counter has reached 96. */
    RECEIVE_WARNING(0x04),
    /** The transmit error counter has reached 96. */
    TRANSMIT_WARNING(0x08),
    /** The receive error counter has reached 128. */
    RECEIVE_PASSIVE(0x10),
    /** The transmit error counter has reached 128. */
    TRANSMIT_PASSIVE(0x20),
    /** Both error counters are below 96 again. */
    ACTIVE(0x40);

    private final int bit;

    ControllerStatus(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
