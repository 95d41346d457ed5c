package dev.bmslink.can.node;

/**
 * Something that a node noticed.
 *
 * @param atNanos when
 * @param kind what
 * @param detail what it is about, in words; empty when the kind says all
 */
public record NodeEvent(long atNanos, Kind kind, String detail) {

    /** What a node notices. */
    public enum Kind {
        /** The peer is heard, for the first time or again. */
        LINK_UP,
        /** The peer was not heard for too long. */
        LINK_LOST,
        /** A battery's node stops sending, because its values are too old. */
        STALE,
        /** A battery's node sends again, with fresh values. */
        FRESH,
        /** A message is not sent, because something in it is unknown or impossible. */
        WITHHELD,
        /** The battery's output is enabled. */
        ENABLED,
        /** The battery's output is disabled. */
        DISABLED,
        /** The battery switches itself off. */
        POWERED_OFF,
        /** The peer sent a command. */
        COMMAND,
        /** The current exceeds a limit for too long. */
        LIMIT_IGNORED,
        /** A frame is not one of the profile, or not from the peer. */
        UNEXPECTED_FRAME,
        /** The battery asked for something, or takes it back. */
        REQUEST
    }
}
