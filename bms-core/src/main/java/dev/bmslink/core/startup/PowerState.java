package dev.bmslink.core.startup;

/** How far a battery is switched on. */
public enum PowerState {
    /** The power switch is open. */
    SWITCH_OPEN,
    /** Off. */
    OFF,
    /** Switched off by the button while the power switch stays closed; a charger wakes it. */
    SLEEPING,
    /** The lights run from the highest to the lowest. */
    STARTING,
    /** Automatic coding. */
    CODING,
    /** Waits for the other battery of a pair. */
    PAIRING,
    /** The other battery of the pair was not found in time. */
    PAIRING_FAILED,
    /** On. */
    RUNNING,
    /** On its way down. */
    STOPPING
}
