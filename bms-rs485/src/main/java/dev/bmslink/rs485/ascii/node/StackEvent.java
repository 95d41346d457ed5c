package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.message.ChargeLimits;
import dev.bmslink.rs485.ascii.message.Control;
import dev.bmslink.rs485.ascii.message.Rate;

/** What a stack does or is told. */
public sealed interface StackEvent {

    /**
     * A frame is to be sent now.
     *
     * @param frame the frame
     */
    record Transmit(Frame frame) implements StackEvent {}

    /**
     * A host sets limits.
     *
     * @param limits the limits
     */
    record LimitsSet(ChargeLimits limits) implements StackEvent {}

    /**
     * The host has not repeated its limits; the pack's own count again.
     *
     * @param pack the pack's ADR
     */
    record LimitsExpired(int pack) implements StackEvent {}

    /**
     * A pack switches off.
     *
     * @param pack the pack's ADR
     */
    record TurnedOff(int pack) implements StackEvent {}

    /** The whole group shuts down. */
    record ShutDown() implements StackEvent {}

    /**
     * The rate of the console changes.
     *
     * @param rate the new rate
     */
    record RateChanged(Rate rate) implements StackEvent {}

    /**
     * The buzzer is controlled.
     *
     * @param control what to do
     */
    record Controlled(Control control) implements StackEvent {}

    /**
     * Something came in that is no request to this stack, or cannot be read.
     *
     * @param reason why not, for people
     */
    record Discarded(String reason) implements StackEvent {}
}
