package dev.bmslink.can.socketcan;

/** What an error frame reports: a bit of its identifier. Source: linux/can/error.h. */
public enum ErrorClass {
    /** The driver gave up to send a frame. */
    TRANSMIT_TIMEOUT(0x001),
    /** Another node's frame had precedence; see {@link ErrorFrame#lostArbitrationBit}. */
    LOST_ARBITRATION(0x002),
    /** The controller has a problem or has changed its state; see {@link ErrorFrame#controller}. */
    CONTROLLER(0x004),
    /** A frame broke the rules of the bus; see {@link ErrorFrame#violations}. */
    PROTOCOL(0x008),
    /** A wire is broken or shorted, as far as the transceiver can tell; see {@link ErrorFrame#transceiver}. */
    TRANSCEIVER(0x010),
    /** No node acknowledged a frame. */
    NO_ACKNOWLEDGEMENT(0x020),
    /** The controller has left the bus because of too many errors. */
    BUS_OFF(0x040),
    /** An error on the bus; there may be very many of these. */
    BUS_ERROR(0x080),
    /** The controller takes part in the bus again. */
    RESTARTED(0x100),
    /** The frame has the error counters; kernels before 6.0 fill them in without saying so. */
    COUNTERS(0x200);

    private final int bit;

    ErrorClass(int bit) {
        this.bit = bit;
    }

    /**
     * Returns the bit of the identifier.
     *
     * @return one bit
     */
    public int bit() {
        return bit;
    }
}
