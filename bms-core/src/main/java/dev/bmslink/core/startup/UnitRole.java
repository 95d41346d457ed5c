package dev.bmslink.core.startup;

/** What a battery is in its system. */
public enum UnitRole {
    /** The only battery. */
    SINGLE,
    /** The first of several. */
    MASTER,
    /** One of the others. */
    SLAVE,
    /** One of two equal batteries. */
    PAIR
}
