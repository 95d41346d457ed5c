package dev.bmslink.core.contact;

/** How a contact is while it prohibits nothing. */
public enum RestState {
    /** Open; closing it prohibits. */
    NORMALLY_OPEN,
    /** Closed; opening it prohibits. */
    NORMALLY_CLOSED,
    /** Not printed; it must be measured before anything can be concluded. */
    NOT_PRINTED
}
