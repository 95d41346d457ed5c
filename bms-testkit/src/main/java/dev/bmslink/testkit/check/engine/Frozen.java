package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import org.jspecify.annotations.Nullable;

/** Notices that voltage and current do not change any more. */
final class Frozen implements Judge {
    private static final long LIMIT_NANOS = 120_000_000_000L;
    private static final double FLOWING_AMPS = 2;

    private double volts = Double.NaN;
    private double amps = Double.NaN;
    private long since;

    @Override
    public @Nullable String judge(StateStore state, Surroundings around) {
        double voltsNow = state.number(Quantity.VOLTAGE);
        double ampsNow = state.number(Quantity.CURRENT);
        if (!around.timed || Double.isNaN(voltsNow) || Double.isNaN(ampsNow)) {
            return null;
        }
        boolean first = Double.isNaN(volts);
        boolean flowing = Math.abs(ampsNow) >= FLOWING_AMPS;
        if (voltsNow != volts || ampsNow != amps || !flowing) {
            volts = voltsNow;
            amps = ampsNow;
            since = around.nowNanos;
            return flowing && !first ? FINE : null;
        }
        return around.nowNanos - since >= LIMIT_NANOS
                ? NumberJudges.text(state, Quantity.VOLTAGE) + ", " + NumberJudges.text(state, Quantity.CURRENT)
                        + " for " + Capture.seconds(around.nowNanos - since)
                : null;
    }
}
