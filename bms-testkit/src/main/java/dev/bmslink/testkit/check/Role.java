package dev.bmslink.testkit.check;

import dev.bmslink.can.profile.Direction;
import java.util.Locale;

/** The side of a connection that is checked. */
public enum Role {
    /** The battery's BMS. */
    BATTERY(Direction.FROM_BATTERY),
    /** The inverter. */
    INVERTER(Direction.TO_BATTERY);

    private final Direction sends;

    Role(Direction sends) {
        this.sends = sends;
    }

    /**
     * Returns the direction of the messages that this side sends.
     *
     * @return the direction
     */
    public Direction sends() {
        return sends;
    }

    /**
     * Returns the word for declarations and reports.
     *
     * @return {@code battery} or {@code inverter}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
