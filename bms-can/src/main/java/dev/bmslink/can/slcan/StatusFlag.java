package dev.bmslink.can.slcan;

/** A bit of the reply to {@link Slcan#STATUS}. Source: Lawicel CAN232; bit 4 has no meaning. */
public enum StatusFlag {
    /** The queue of received frames is full. */
    RECEIVE_QUEUE_FULL(0),
    /** The queue of frames to send is full. */
    TRANSMIT_QUEUE_FULL(1),
    /** An error counter is above 96. */
    ERROR_WARNING(2),
    /** A frame was lost in the controller. */
    DATA_OVERRUN(3),
    /** An error counter is above 127. */
    ERROR_PASSIVE(5),
    /** Another node's frame had precedence. */
    ARBITRATION_LOST(6),
    /** An error on the bus. */
    BUS_ERROR(7);

    private final int bit;

    StatusFlag(int bit) {
        this.bit = bit;
    }

    boolean isIn(int flags) {
        return (flags >>> bit & 1) != 0;
    }
}
