package dev.bmslink.core.control;

/** What a rule looks at. */
public enum Sensor {
    /** Voltage of the highest cell; the mean of the pack when the battery never tells cells. */
    MAX_CELL_VOLTAGE("cell voltage", "V"),
    /** Voltage of the lowest cell; the mean of the pack when the battery never tells cells. */
    MIN_CELL_VOLTAGE("cell voltage", "V"),
    /** Highest minus lowest cell voltage; not watched when the battery never tells cells. */
    CELL_DIFFERENCE("difference of cell voltages", "V"),
    /** Temperature at the hottest sensor; the battery's when it never tells sensors. */
    MAX_CELL_TEMPERATURE("cell temperature", "°C"),
    /** Temperature at the coldest sensor; the battery's when it never tells sensors. */
    MIN_CELL_TEMPERATURE("cell temperature", "°C"),
    /** Voltage at the terminals. */
    PACK_VOLTAGE("pack voltage", "V"),
    /** Voltage at the terminals divided by the cells in series. */
    PACK_VOLTAGE_PER_CELL("pack voltage", "V per cell"),
    /** Current, positive while charging. */
    CURRENT("current", "A");

    private final String label;
    private final String unit;

    Sensor(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /**
     * Returns the name for people.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * Returns the unit.
     *
     * @return the unit's symbol
     */
    public String unit() {
        return unit;
    }
}
