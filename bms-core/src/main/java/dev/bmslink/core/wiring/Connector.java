package dev.bmslink.core.wiring;

/** The form of a connector. */
public enum Connector {
    /** Modular socket of eight positions. */
    RJ45("RJ45"),
    /** D-sub of nine positions. */
    DE9("DE-9"),
    /** A connector whose form the manual does not name. */
    UNNAMED("connector, form not printed"),
    /** Screw or spring terminals. */
    TERMINALS("terminals"),
    /** Power posts or plugs. */
    POWER("power terminals"),
    /** Earthing stud or screw. */
    STUD("earthing point");

    private final String label;

    Connector(String label) {
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
