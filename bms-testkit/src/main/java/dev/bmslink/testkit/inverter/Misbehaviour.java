package dev.bmslink.testkit.inverter;

/** What an inverter may do wrong. */
public enum Misbehaviour {
    /** It goes on charging and discharging when it must not, limits or not. */
    IGNORES_LIMITS,
    /** It sends nothing. */
    SILENT,
    /** It sends each message with the bytes that it sent first. */
    STALE,
    /** It sends each message with all bits inverted. */
    WRONG_BYTES,
    /** It sends each message only once in the delay. */
    LATE,
    /** It tries one bit rate after the other, and stays with the one at which it hears a frame. */
    HUNTS
}
