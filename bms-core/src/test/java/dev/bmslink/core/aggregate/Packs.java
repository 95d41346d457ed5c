package dev.bmslink.core.aggregate;

import static dev.bmslink.core.state.Quantity.*;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;

/** Packs for the tests of this package. */
final class Packs {
    static final long SECOND = 1_000_000_000L;
    /** The moment at which every fresh pack spoke. */
    static final long NOW = 1000 * SECOND;

    static final AggregationPolicy EVEN = policy(DropOut.countOut(), Blocking.STOPS_ALL, 1);

    private Packs() {}

    static AggregationPolicy policy(DropOut dropOut, Blocking blocking, double imbalance) {
        return new AggregationPolicy(5 * SECOND, dropOut, blocking, imbalance, ParallelRules.NONE);
    }

    static AggregationPolicy with(ParallelRules rules, DropOut dropOut) {
        return new AggregationPolicy(5 * SECOND, dropOut, Blocking.STOPS_ALL, 1, rules);
    }

    /** A pack that says everything that it may be asked for, once a second. */
    static StateStore full(long atNanos) {
        return new StateStore()
                .set(CHARGE_VOLTAGE_LIMIT, 56, atNanos)
                .set(CHARGE_CURRENT_LIMIT, 50, atNanos)
                .set(DISCHARGE_CURRENT_LIMIT, 75, atNanos)
                .set(DISCHARGE_VOLTAGE_LIMIT, 45.6, atNanos)
                .set(VOLTAGE, 52, atNanos)
                .set(CURRENT, 10, atNanos)
                .set(TEMPERATURE, 25, atNanos)
                .set(SOC, 60, atNanos)
                .set(SOH, 99, atNanos)
                .set(REMAINING_CAPACITY, 60, atNanos)
                .set(FULL_CHARGE_CAPACITY, 100, atNanos)
                .set(NOMINAL_CAPACITY, 100, atNanos)
                .set(CYCLE_COUNT, 12, atNanos)
                .set(CELL_COUNT, 16, atNanos)
                .set(MAX_CELL_VOLTAGE, 3.26, atNanos)
                .set(MIN_CELL_VOLTAGE, 3.24, atNanos)
                .set(MAX_CELL_VOLTAGE_CELL, 7, atNanos)
                .set(Request.CHARGE_PERMISSION, true, atNanos)
                .set(Request.DISCHARGE_PERMISSION, true, atNanos);
    }

    static Pack pack(int number, StateStore store) {
        return new Pack(number, 100, store.snapshot());
    }

    static Pack fresh(int number) {
        return pack(number, full(NOW));
    }

    /** A pack that said the same 60 seconds ago and is silent since. */
    static Pack silent(int number) {
        return pack(number, full(NOW - 60 * SECOND));
    }

    static BatteryState silenced(BatteryState state, long bySeconds) {
        return Shift.older(state, bySeconds * SECOND);
    }
}
