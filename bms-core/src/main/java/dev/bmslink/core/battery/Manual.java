package dev.bmslink.core.battery;

import dev.bmslink.core.signal.Confidence;

/** The makers' manuals that the data of this module comes from. */
public enum Manual {
    /** SOFAR AMASS GTX2500, low-voltage pack of 50 Ah. */
    GTX2500("GTX2500 manual"),
    /** SOFAR AMASS GTX5000, low-voltage pack of 100 Ah. */
    GTX5000("GTX5000 manual"),
    /** SOFAR AMASS GTX3000, high-voltage tower, version 1.2. */
    GTX3000("GTX3000 manual"),
    /** Growatt 6.5 kWh residential energy storage battery. */
    GROWATT_6K5("Growatt 6.5 kWh manual");

    private final String title;

    Manual(String title) {
        this.title = title;
    }

    /**
     * Returns the short title.
     *
     * @return the title, as tools print it
     */
    public String title() {
        return title;
    }

    /**
     * Returns a place in this manual.
     *
     * @param section the section's number as printed, with the step or item where that helps
     * @return the source
     */
    public Source section(String section) {
        return new Source(title, section, Confidence.DOCUMENTED);
    }
}
