package dev.bmslink.rs485.link;

/** The meaning of a frame; {@link MessageType} has the layout of each. */
public sealed interface Message permits CodingMessage, MasterMessage, RunningMessage {

    /**
     * Returns which message it is.
     *
     * @return the type
     */
    MessageType type();

    /**
     * Returns the payload as numbers, one for each field of {@link MessageType#fields}.
     *
     * @return the numbers
     */
    long[] values();
}
