package dev.bmslink.core.aggregate;

import java.util.Locale;

/** How a pack takes part in the battery. */
public enum PackStatus {
    /** It is heard; its values count. */
    HEARD,
    /** It fell silent, and its last values still count for the time that the policy holds them. */
    HELD,
    /** It fell silent: it adds nothing, while its last limits, prohibitions and alarms go on binding. */
    OUT,
    /** Nobody heard it yet: it adds nothing and binds nothing. */
    NEVER_HEARD;

    /**
     * Returns whether the pack adds current, capacity and measurements.
     *
     * @return true when heard or held
     */
    public boolean counts() {
        return this == HEARD || this == HELD;
    }

    /**
     * Returns the status for people.
     *
     * @return the words in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
