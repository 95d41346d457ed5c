package dev.bmslink.core.fault;

/** The risk that a manual sees. */
public enum Risk {
    /** Stated to be none. */
    NONE("no safety risk"),
    /** Over-discharge. */
    OVER_DISCHARGE("over-discharge"),
    /** A safety risk. */
    SAFETY("safety risk"),
    /** The manual does not say. */
    NOT_STATED("not stated");

    private final String label;

    Risk(String label) {
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
