package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import org.jspecify.annotations.Nullable;

/** Counts the charge that is moved while SOC stays the same. */
final class StuckSoc implements Judge {
    private static final double NANOS_PER_HOUR = 3.6e12;
    private static final long LONGEST_STEP = 10_000_000_000L;
    private static final double SHARE = 0.1;
    private static final double LOWEST = 5;
    private static final double HIGHEST = 95;

    private double last = Double.NaN;
    private double moved;
    private long at;

    @Override
    public @Nullable String judge(StateStore state, Surroundings around) {
        double soc = state.number(Quantity.SOC);
        double amps = state.number(Quantity.CURRENT);
        double capacity = capacity(state, around);
        if (!around.timed || Double.isNaN(soc) || Double.isNaN(amps) || !(capacity > 0)) {
            return null;
        }
        long step = Math.min(LONGEST_STEP, around.nowNanos - at);
        at = around.nowNanos;
        boolean first = Double.isNaN(last);
        boolean changed = soc != last;
        last = soc;
        if (first || changed || soc < LOWEST || soc > HIGHEST) {
            moved = 0;
            return changed && !first ? FINE : null;
        }
        moved += amps * step / NANOS_PER_HOUR;
        return Math.abs(moved) >= SHARE * capacity
                ? NumberJudges.text(state, Quantity.SOC) + " after " + NumberJudges.text(moved) + " of "
                        + NumberJudges.text(capacity) + " Ah"
                : null;
    }

    private static double capacity(StateStore state, Surroundings around) {
        if (around.declaration.capacityAh() > 0) {
            return around.declaration.capacityAh();
        }
        double full = state.number(Quantity.FULL_CHARGE_CAPACITY);
        return full > 0 ? full : state.number(Quantity.NOMINAL_CAPACITY);
    }
}
