package dev.bmslink.cli.live;

import dev.bmslink.can.slcan.BusError;
import dev.bmslink.can.slcan.StatusFlag;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an adapter, a server or the kernel can report besides frames. */
public enum Trouble {
    /** No other node acknowledged a frame. */
    NOT_ACKNOWLEDGED("frame that nobody acknowledged"),
    /** Bits, checksums or the form of frames were wrong. */
    BUS_ERROR("error on the bus"),
    /** The controller has left the bus. */
    BUS_OFF("bus off"),
    /** An error counter is high. */
    ERROR_LEVEL("error counter high"),
    /** Frames came faster than they could be passed on. */
    RECEIVE_OVERRUN("receive overrun"),
    /** Frames to send came faster than they could be sent. */
    TRANSMIT_OVERRUN("transmit overrun"),
    /** The adapter refused a frame or a command. */
    REFUSED("refusal"),
    /** The adapter said something that was not understood; it may have been a frame. */
    NOT_UNDERSTOOD("reply not understood"),
    /** A remote frame, which carries no data. */
    REMOTE_FRAME("remote frame");

    // The classes of error frames, from the header can/error.h of Linux.
    private static final int CLASS_CONTROLLER = 0x004;
    private static final int CLASS_PROTOCOL = 0x008;
    private static final int CLASS_TRANSCEIVER = 0x010;
    private static final int CLASS_NO_ACKNOWLEDGEMENT = 0x020;
    private static final int CLASS_BUS_OFF = 0x040;
    private static final int CLASS_BUS_ERROR = 0x080;

    private final String text;

    Trouble(String text) {
        this.text = text;
    }

    /** What it is, in the singular. */
    public String text() {
        return text;
    }

    static Trouble of(BusError error) {
        return switch (error) {
            case ACKNOWLEDGE -> NOT_ACKNOWLEDGED;
            case RECEIVE_OVERRUN -> RECEIVE_OVERRUN;
            case TRANSMIT_OVERRUN -> TRANSMIT_OVERRUN;
            case DOMINANT_BIT, RECESSIVE_BIT, CHECKSUM, FORM, STUFFING -> BUS_ERROR;
        };
    }

    static Optional<Trouble> of(StatusFlag flag) {
        return switch (flag) {
            case RECEIVE_QUEUE_FULL, DATA_OVERRUN -> Optional.of(RECEIVE_OVERRUN);
            case TRANSMIT_QUEUE_FULL -> Optional.of(TRANSMIT_OVERRUN);
            case ERROR_WARNING, ERROR_PASSIVE -> Optional.of(ERROR_LEVEL);
            case BUS_ERROR -> Optional.of(BUS_ERROR);
            case ARBITRATION_LOST -> Optional.empty();
        };
    }

    /** The troubles of an error frame of Linux by the bits of its identifier. */
    public static Set<Trouble> ofErrorClass(int bits) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        add(troubles, bits, CLASS_CONTROLLER, ERROR_LEVEL);
        add(troubles, bits, CLASS_PROTOCOL | CLASS_TRANSCEIVER | CLASS_BUS_ERROR, BUS_ERROR);
        add(troubles, bits, CLASS_NO_ACKNOWLEDGEMENT, NOT_ACKNOWLEDGED);
        add(troubles, bits, CLASS_BUS_OFF, BUS_OFF);
        return troubles;
    }

    private static void add(Set<Trouble> troubles, int bits, int mask, Trouble trouble) {
        if ((bits & mask) != 0) {
            troubles.add(trouble);
        }
    }
}
