package dev.bmslink.can.socketcand;

import dev.bmslink.can.CanFrame;

/** What a socketcand server said. */
public sealed interface SocketcandEvent {

    /** The greeting: a bus can be opened now. */
    record Greeting() implements SocketcandEvent {}

    /** A command was carried out. */
    record Accepted() implements SocketcandEvent {}

    /** The reply to {@link Socketcand#ECHO}. */
    record Echo() implements SocketcandEvent {}

    /**
     * A command was refused.
     *
     * @param reason the server's words
     */
    record Refused(String reason) implements SocketcandEvent {}

    /**
     * A data frame was received.
     *
     * @param frame the frame
     * @param timeNanos when, in nanoseconds of the server's clock
     */
    record Received(CanFrame frame, long timeNanos) implements SocketcandEvent {}

    /**
     * A remote frame was received.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length number of data bytes asked for, 0 to 8
     * @param timeNanos when, in nanoseconds of the server's clock
     */
    record Remote(int word, int length, long timeNanos) implements SocketcandEvent {}

    /**
     * The controller reported an error.
     *
     * @param errorClass the bits of an error frame's identifier, as Linux defines them
     * @param timeNanos when, in nanoseconds of the server's clock
     */
    record BusError(int errorClass, long timeNanos) implements SocketcandEvent {}

    /**
     * An element that is none of the others.
     *
     * @param kind what is wrong
     * @param text what stands between the angle brackets, at most {@link SocketcandDecoder#MAX_CHARACTERS} characters,
     *     with a question mark for each byte that is not printable ASCII
     */
    record Fault(FaultKind kind, String text) implements SocketcandEvent {}
}
