package dev.bmslink.core.wiring;

/** The electrical circuits that a pin can belong to. */
public enum Circuit {
    /** CAN bus. */
    CAN,
    /** RS485 bus. */
    RS485,
    /** RS232 line. */
    RS232,
    /** Serial line at logic level. */
    UART,
    /** Lines that carry automatic coding. */
    CODING,
    /** Lines that wake a battery. */
    WAKE,
    /** Supply voltage. */
    SUPPLY,
    /** Signal ground. */
    GROUND,
    /** Dry contact. */
    CONTACT,
    /** The battery's power terminals. */
    POWER,
    /** Protective earth. */
    EARTH,
    /** No circuit, or an unknown one. */
    NONE
}
