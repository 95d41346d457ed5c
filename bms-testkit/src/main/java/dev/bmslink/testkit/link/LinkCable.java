package dev.bmslink.testkit.link;

/**
 * A link cable between two sockets.
 *
 * @param unitA the battery at one end, the first of the chain at 1
 * @param outA true when it is plugged into Link Out there
 * @param unitB the battery at the other end
 * @param outB true when it is plugged into Link Out there
 * @param enable whether the enable conductor is whole
 * @param pair whether the RS485 pair is whole
 */
public record LinkCable(int unitA, boolean outA, int unitB, boolean outB, boolean enable, boolean pair) {

    /**
     * Returns a whole cable from Link Out to the next Link In.
     *
     * @param unit the battery whose Link Out it leaves
     * @param next the battery whose Link In it enters
     * @return the cable
     */
    public static LinkCable between(int unit, int next) {
        return new LinkCable(unit, true, next, false, true, true);
    }

    boolean touches(int unit) {
        return unitA == unit || unitB == unit;
    }
}
