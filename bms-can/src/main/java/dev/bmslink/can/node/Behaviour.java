package dev.bmslink.can.node;

import dev.bmslink.can.profile.Profile;

/**
 * How the two ends of a profile behave beyond the cycles of their messages.
 *
 * <p>Where no source states a time, the value is this library's own, and the comment of the family says so.
 *
 * @param start when a battery begins to send
 * @param gapMillis time between two messages of one cycle of the battery
 * @param descending whether a cycle begins with the highest identifier
 * @param batteryLostMillis silence after which an inverter gives the battery up
 * @param inverterLostMillis silence after which a battery gives the inverter up
 * @param onInverterLost what the battery does then
 * @param powerOffMillis silence after which the battery switches itself off, 0 when it does not
 * @param stop how the battery tells the inverter to stop
 */
public record Behaviour(
        Start start,
        int gapMillis,
        boolean descending,
        long batteryLostMillis,
        long inverterLostMillis,
        OnInverterLost onInverterLost,
        long powerOffMillis,
        StopStyle stop) {

    /** When a battery begins to send. */
    public enum Start {
        /** At once, and whether or not anybody listens. */
        AT_ONCE,
        /** When it hears the inverter. */
        AFTER_INVERTER,
        /** Only in reply. */
        ON_REQUEST
    }

    /** What a battery does when the inverter falls silent. */
    public enum OnInverterLost {
        /** It goes on. */
        GO_ON,
        /** It sends nothing until it hears the inverter again. */
        FALL_SILENT,
        /** It goes on sending, with limits of 0 A and open contactors. */
        DISABLE
    }

    /**
     * Returns the behaviour of a profile.
     *
     * @param profile the profile
     * @return its family's behaviour
     */
    public static Behaviour of(Profile profile) {
        return Behaviours.of(profile);
    }
}
