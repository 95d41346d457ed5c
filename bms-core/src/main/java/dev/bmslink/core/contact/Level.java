package dev.bmslink.core.contact;

/** How a contact is, or must be. */
public enum Level {
    /** Open. */
    OPEN,
    /** Closed. */
    CLOSED,
    /** Cannot be said, because the rest state is not printed. */
    NOT_PRINTED
}
