package dev.bmslink.core.state;

/** Whether a value is known. */
public enum Presence {
    /** Nobody said anything about it. */
    ABSENT,
    /** The battery said that it does not know. */
    NOT_AVAILABLE,
    /** There is a value. */
    PRESENT
}
