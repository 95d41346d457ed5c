package dev.bmslink.core.battery;

/** What must be measured before packs or modules are joined. */
public enum ExpansionQuantity {
    /** Difference of capacity between the packs, in percent. */
    CAPACITY_GAP("capacity gap", "%"),
    /** SOC of the battery in use, in percent. */
    EXISTING_SOC("SOC of the existing battery", "%"),
    /** SOC of the pack or module to add, in percent. */
    ADDED_SOC("SOC of the added module", "%"),
    /** Age of the module to add, in months since its manufacture. */
    ADDED_AGE("age of the added module", "months"),
    /** Difference of terminal voltage between the packs, in V. */
    VOLTAGE_DIFFERENCE("voltage difference", "V"),
    /** Modules in series afterwards. */
    MODULES("modules in series", ""),
    /** Batteries in parallel afterwards. */
    PARALLEL("batteries in parallel", "");

    private final String label;
    private final String unit;

    ExpansionQuantity(String label, String unit) {
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
     * @return the unit's symbol, empty for a count
     */
    public String unit() {
        return unit;
    }
}
