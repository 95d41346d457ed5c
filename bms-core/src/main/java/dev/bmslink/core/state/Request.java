package dev.bmslink.core.state;

import java.util.Locale;

/** What a battery permits, or asks its inverter for. */
public enum Request {
    /** The battery may be charged. */
    CHARGE_PERMISSION,
    /** The battery may be discharged. */
    DISCHARGE_PERMISSION,
    /** The inverter has to charge at once, because the battery is nearly empty. */
    FORCED_CHARGE,
    /** The inverter has to charge until the battery is full, so that SOC and capacity are measured anew. */
    FULL_CHARGE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * Returns the name in JSON and CSV.
     *
     * @return the name in snake case
     */
    public String key() {
        return key;
    }

    /**
     * Returns whether this is a permission, whose absence stops the inverter, rather than a wish.
     *
     * @return true for the two permissions
     */
    public boolean isPermission() {
        return this == CHARGE_PERMISSION || this == DISCHARGE_PERMISSION;
    }
}
