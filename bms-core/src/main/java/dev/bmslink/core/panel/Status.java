package dev.bmslink.core.panel;

import java.util.Locale;

/** What a panel of lights can show. */
public enum Status {
    /** Switched off. */
    SHUT_DOWN,
    /** Automatic coding runs. */
    CODING,
    /** Ready to charge and discharge. */
    STANDBY,
    /** Charging. */
    CHARGING,
    /** Charged fully, charger still on. */
    FULLY_CHARGED,
    /** Protection stopped charging. */
    CHARGE_PROTECTION,
    /** Discharging. */
    DISCHARGING,
    /** Under-voltage protection stopped discharging. */
    UNDER_VOLTAGE,
    /** Protection stopped discharging. */
    DISCHARGE_PROTECTION,
    /** Broken; neither charges nor discharges. */
    FAULT,
    /** Low SOC, or level 2 or 3 under-voltage. */
    LOW,
    /** A level 3 protection or a failure. */
    ALARM,
    /** Two batteries found each other. */
    PARALLEL_SUCCESS;

    /**
     * Returns the name for people and for the command line.
     *
     * @return the name in lower case with hyphens
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
