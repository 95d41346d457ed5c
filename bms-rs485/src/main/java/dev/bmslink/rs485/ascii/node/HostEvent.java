package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Reply;
import dev.bmslink.rs485.ascii.message.Request;

/** What a host does or learns. */
public sealed interface HostEvent {

    /**
     * A frame is to be sent now.
     *
     * @param frame the frame
     * @param attempt 1 for the first
     */
    record Transmit(Frame frame, int attempt) implements HostEvent {}

    /**
     * A request was answered.
     *
     * @param request the request
     * @param version VER of the reply
     * @param reply the typed values
     * @param content the same by name, with what no document has
     */
    record Answered(Request request, int version, Reply reply, Content content) implements HostEvent {}

    /**
     * A request was refused.
     *
     * @param request the request
     * @param returnCode RTN, not 0
     */
    record Refused(Request request, int returnCode) implements HostEvent {}

    /**
     * A request was repeated as often as allowed and nobody answered.
     *
     * @param request the request
     * @param attempts how often it was sent
     */
    record Unanswered(Request request, int attempts) implements HostEvent {}

    /**
     * Something came in that is no answer.
     *
     * @param reason why not, for people
     */
    record Discarded(String reason) implements HostEvent {}
}
