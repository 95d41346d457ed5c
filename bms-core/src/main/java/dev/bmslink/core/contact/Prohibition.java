package dev.bmslink.core.contact;

/** What a dry contact prohibits. */
public enum Prohibition {
    /** Charging. */
    CHARGING("charging"),
    /** Discharging. */
    DISCHARGING("discharging");

    private final String label;

    Prohibition(String label) {
        this.label = label;
    }

    /**
     * Returns the name for people.
     *
     * @return the name
     */
    public String label() {
        return label;
    }
}
