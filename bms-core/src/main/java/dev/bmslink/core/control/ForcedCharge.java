package dev.bmslink.core.control;

/**
 * When the inverter is made to charge, because the battery is nearly empty.
 *
 * @param belowPercent SOC below which it begins
 * @param untilPercent SOC at which it ends
 */
public record ForcedCharge(double belowPercent, double untilPercent) {

    /** Checks the order. */
    public ForcedCharge {
        if (!(0 <= belowPercent && belowPercent <= untilPercent && untilPercent <= 100)) {
            throw new IllegalArgumentException(
                    "SOC " + belowPercent + ".." + untilPercent + " is outside 0..100 or out of order");
        }
    }

    /** Whether to charge, given whether it was so before; an unknown SOC changes nothing. */
    boolean isDue(boolean before, Reading soc) {
        return soc.isKnown() ? soc.number() < belowPercent || (before && soc.number() < untilPercent) : before;
    }
}
