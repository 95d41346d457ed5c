package dev.bmslink.can.node;

/**
 * What an inverter may do with a battery now.
 *
 * @param chargeAmps largest charge current; 0 when charging is not allowed
 * @param chargeVolts highest charge voltage; NaN when it is not known, and then charging is not allowed
 * @param dischargeAmps largest discharge current; 0 when discharging is not allowed
 * @param dischargeVolts lowest voltage to discharge to; NaN when the battery does not say
 * @param charge why
 * @param discharge why
 */
public record Allowance(
        double chargeAmps,
        double chargeVolts,
        double dischargeAmps,
        double dischargeVolts,
        Reason charge,
        Reason discharge) {

    /** Why a direction of the current is allowed or not; of several reasons against it, the first one. */
    public enum Reason {
        /** It is allowed, up to the limit. */
        ALLOWED,
        /** The battery was not heard for too long. */
        LINK_LOST,
        /** The battery did not say a limit. */
        LIMIT_UNKNOWN,
        /** The battery did not repeat a limit for too long. */
        LIMIT_STALE,
        /** The limit is impossible, such as a charge voltage of 0 V. */
        LIMIT_IMPOSSIBLE,
        /** The battery does not permit it. */
        NOT_PERMITTED,
        /** The battery protects itself, or has a fault. */
        PROTECTION,
        /** The limit is 0 A. */
        LIMIT_ZERO
    }
}
