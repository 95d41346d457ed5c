package dev.bmslink.can.profile;

/** Who sends a message. */
public enum Direction {
    /** The battery's BMS sends, the inverter listens. */
    FROM_BATTERY("battery to inverter"),
    /** The inverter sends, the battery's BMS listens. */
    TO_BATTERY("inverter to battery");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /**
     * Returns the name for people.
     *
     * @return sender and receiver
     */
    public String label() {
        return label;
    }
}
