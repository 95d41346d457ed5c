package dev.bmslink.rs485.link;

/** What a pack reads back from its enable output; the codes are those of {@link Ports}. */
public enum OutLevel {
    /** No current: nothing is plugged in. Without read-back always this. */
    OPEN,
    /** The input of a neighbour is there. */
    PRESENT,
    /** A short circuit. */
    SHORT,
    /** Somebody else drives the conductor. */
    FOREIGN
}
