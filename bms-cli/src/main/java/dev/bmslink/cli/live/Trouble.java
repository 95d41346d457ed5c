package dev.bmslink.cli.live;

import dev.bmslink.can.slcan.BusError;
import dev.bmslink.can.slcan.StatusFlag;
import dev.bmslink.can.socketcan.ControllerStatus;
import dev.bmslink.can.socketcan.ErrorClass;
import dev.bmslink.can.socketcan.ErrorFrame;
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
    /** A frame that the kernel dropped, because it was not fetched in time. */
    KERNEL_DROP("frame that the kernel dropped"),
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
        return of(new ErrorFrame(bits, 0));
    }

    static Set<Trouble> of(ErrorFrame error) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        for (ErrorClass errorClass : error.errorClasses()) {
            switch (errorClass) {
                case CONTROLLER -> troubles.addAll(controller(error));
                case PROTOCOL, TRANSCEIVER, BUS_ERROR -> troubles.add(BUS_ERROR);
                case NO_ACKNOWLEDGEMENT -> troubles.add(NOT_ACKNOWLEDGED);
                case BUS_OFF -> troubles.add(BUS_OFF);
                case TRANSMIT_TIMEOUT -> troubles.add(TRANSMIT_OVERRUN);
                case LOST_ARBITRATION, RESTARTED, COUNTERS -> {}
            }
        }
        return troubles;
    }

    /** A controller that says nothing about itself has some error counter that is high. */
    private static Set<Trouble> controller(ErrorFrame error) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        for (ControllerStatus status : error.controller()) {
            switch (status) {
                case RECEIVE_OVERFLOW -> troubles.add(RECEIVE_OVERRUN);
                case TRANSMIT_OVERFLOW -> troubles.add(TRANSMIT_OVERRUN);
                case RECEIVE_WARNING, TRANSMIT_WARNING, RECEIVE_PASSIVE, TRANSMIT_PASSIVE -> troubles.add(ERROR_LEVEL);
                case ACTIVE -> {}
            }
        }
        return error.controller().isEmpty() ? Set.of(ERROR_LEVEL) : troubles;
    }
}
