package dev.bmslink.core.contact;

/** What the battery's permission flag on the bus says. */
public enum Permission {
    /** Allowed. */
    ALLOWED,
    /** Prohibited. */
    PROHIBITED,
    /** Not sent, or not known. */
    UNKNOWN
}
