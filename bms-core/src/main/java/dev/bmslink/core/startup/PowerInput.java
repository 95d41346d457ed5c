package dev.bmslink.core.startup;

/** What moves a battery from one power state to another. */
public enum PowerInput {
    /** The button was pressed long enough. */
    LONG_PRESS,
    /** The lights have run through. */
    LIGHTS_DONE,
    /** Automatic coding has finished. */
    CODING_DONE,
    /** The master assigned an id. */
    ID_ASSIGNED,
    /** The master orders to shut down. */
    SHUT_DOWN_ORDERED,
    /** Every slave is down. */
    SLAVES_DOWN,
    /** The power switch was closed. */
    SWITCH_CLOSED,
    /** The power switch was opened. */
    SWITCH_OPENED,
    /** A charger or inverter put its voltage on the power terminals. */
    VOLTAGE_APPLIED,
    /** The other battery of the pair answered. */
    PARTNER_FOUND,
    /** The time to find the other battery is over. */
    PARTNER_MISSING,
    /** The inverter sent something. */
    COMMUNICATION,
    /** The inverter has been silent too long. */
    COMMUNICATION_LOST,
    /** A fault that powers the battery off. */
    POWER_OFF_FAULT
}
