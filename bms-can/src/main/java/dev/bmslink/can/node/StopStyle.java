package dev.bmslink.can.node;

/**
 * How an inverter is told to stop, so that it obeys.
 *
 * @param stopAmps the current limit that it takes for a stop
 * @param stepAmps a limit to send once before that, 0 when it is not needed
 * @param escalates whether it may go on at that limit, so that a current that does not end has to be answered with a
 *     protection
 * @param source where this is known from
 */
public record StopStyle(double stopAmps, double stepAmps, boolean escalates, String source) {

    /** A limit of 0 A and no permission. */
    static final StopStyle ZERO = new StopStyle(0, 0, false, "PY12");

    /** Checks the currents. */
    public StopStyle {
        if (!(stopAmps >= 0 && stopAmps < 1) || !(stepAmps >= 0 && stepAmps <= 1)) {
            throw new IllegalArgumentException("stopping with " + stopAmps + " A after " + stepAmps + " A");
        }
    }
}
