package dev.bmslink.rs485.link;

/** What can happen to a master. */
public enum MasterEvent {
    /** It has just entered the state. */
    ENTERED,
    /** The button was pressed long enough. */
    LONG_PRESS,
    /** Power came back. */
    POWERED,
    /** The user asks for a new coding session. */
    RECODE,
    /** The own enable input is no longer open. */
    IN_CHANGED,
    /** Somebody else claims to be the master. */
    CLAIM_HEARD,
    /** A master at work objects to the own claim. */
    CONFLICT_HEARD,
    /** Anything else from the master's address that this master did not send. */
    MASTER_HEARD,
    /** The question was answered. */
    ANSWERED,
    /** Only noise followed the question. */
    GARBLED,
    /** Nothing followed the question. */
    SILENT,
    /** The wait is over, and all broadcasts are out. */
    ELAPSED,
    /** The bus has been busy for 5 s without a question. */
    BUSY
}
