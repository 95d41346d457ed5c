package dev.bmslink.core.wiring;

/** What a port is for. */
public enum Purpose {
    /** On a battery: goes to the inverter. */
    TO_INVERTER("to the inverter"),
    /** On an inverter: goes to the battery. */
    TO_BATTERY("to the battery"),
    /** Link from the previous battery. */
    LINK_IN("link from the previous battery"),
    /** Link to the next battery. */
    LINK_OUT("link to the next battery"),
    /** Link to another battery, without a direction. */
    LINK("link to the other battery"),
    /** Link between a tower's control unit and its modules. */
    INNER_LINK("link inside the tower"),
    /** Debugging and service. */
    SERVICE("service"),
    /** On a computer: goes to a service port. */
    COMPUTER("serial port of a computer"),
    /** External display. */
    DISPLAY("external display"),
    /** Dry contacts. */
    CONTACTS("dry contacts"),
    /** Power. */
    POWER("power"),
    /** Protective earth. */
    EARTH("protective earth");

    private final String label;

    Purpose(String label) {
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
