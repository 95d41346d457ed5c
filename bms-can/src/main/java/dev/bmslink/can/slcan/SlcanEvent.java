package dev.bmslink.can.slcan;

import dev.bmslink.can.CanFrame;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an adapter said. */
public sealed interface SlcanEvent {

    /**
     * A data frame was received.
     *
     * @param frame the frame
     * @param timestamp when, or null when the adapter does not say or its four digits are above EA5F
     */
    record Received(CanFrame frame, @Nullable Timestamp timestamp) implements SlcanEvent {}

    /**
     * A remote frame was received.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length number of data bytes asked for, 0 to 8
     * @param timestamp when, or null when the adapter does not say or its four digits are above EA5F
     */
    record Remote(int word, int length, @Nullable Timestamp timestamp) implements SlcanEvent {}

    /**
     * A command was accepted.
     *
     * @param frame whether the reply was {@code z} or {@code Z}, which only a frame gets
     */
    record Accepted(boolean frame) implements SlcanEvent {}

    /** A command was refused. */
    record Refused() implements SlcanEvent {}

    /**
     * The reply to {@link Slcan#VERSION} or {@link Slcan#FIRMWARE}.
     *
     * @param detailed whether it is the reply to {@link Slcan#FIRMWARE}
     * @param text usually four digits; some firmware answers with a sentence
     */
    record Version(boolean detailed, String text) implements SlcanEvent {}

    /**
     * The reply to {@link Slcan#SERIAL_NUMBER}.
     *
     * @param text usually four letters and digits
     */
    record SerialNumber(String text) implements SlcanEvent {}

    /**
     * The reply to {@link Slcan#STATUS}.
     *
     * @param bits eight bits
     */
    record Status(int bits) implements SlcanEvent {

        /**
         * Returns the flags that are set.
         *
         * @return all but bit 4
         */
        public Set<StatusFlag> flags() {
            return Arrays.stream(StatusFlag.values())
                    .filter(flag -> flag.isIn(bits))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatusFlag.class)));
        }
    }

    /**
     * The state of the adapter's controller changed. Source: the slcan driver of Linux.
     *
     * @param state the new state
     * @param receiveErrors the receive error counter, 0 to 999
     * @param transmitErrors the transmit error counter, 0 to 999
     */
    record StateChange(BusState state, int receiveErrors, int transmitErrors) implements SlcanEvent {}

    /**
     * Something went wrong on the bus.
     *
     * @param errors what
     */
    record Errors(Set<BusError> errors) implements SlcanEvent {

        /** Copies the set, in the order of the constants. */
        public Errors {
            errors = Collections.unmodifiableSet(new TreeSet<>(errors));
        }
    }

    /**
     * A line that is none of the others: noise, a torn line, or a reply that only some firmware gives.
     *
     * @param kind what is wrong
     * @param text the characters, with a question mark for each byte that is not printable ASCII, at most
     *     {@link SlcanDecoder#MAX_CHARACTERS} of them
     */
    record Fault(FaultKind kind, String text) implements SlcanEvent {}
}
