package dev.bmslink.core.fault;

/** Whether the user may go on. */
public enum Usage {
    /** May go on. */
    GO_ON("may go on"),
    /** Must not charge. */
    NO_CHARGING("no charging"),
    /** Must not discharge. */
    NO_DISCHARGING("no discharging"),
    /** Neither charge nor discharge. */
    STOP("stop using the battery"),
    /** The manual does not say. */
    NOT_STATED("not stated");

    private final String label;

    Usage(String label) {
        this.label = label;
    }

    /**
     * Returns the wording for people.
     *
     * @return a clause
     */
    public String label() {
        return label;
    }
}
