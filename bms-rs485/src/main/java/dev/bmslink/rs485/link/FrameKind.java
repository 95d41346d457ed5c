package dev.bmslink.rs485.link;

/** Whether a frame asks, answers or tells; the code is the low half of the first byte. */
public enum FrameKind {
    /** Expects an answer. */
    REQUEST,
    /** Answers. */
    RESPONSE,
    /** Is for everybody and is not answered. */
    BROADCAST
}
