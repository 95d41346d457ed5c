package dev.bmslink.benchmarks;

import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.aggregate.AggregationPolicy;
import dev.bmslink.core.aggregate.Aggregator;
import dev.bmslink.core.aggregate.Blocking;
import dev.bmslink.core.aggregate.DropOut;
import dev.bmslink.core.aggregate.Pack;
import dev.bmslink.core.aggregate.ParallelRules;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One battery out of 4 or 16 packs; an operation is one pack. */
@State(Scope.Thread)
public class AggregationBenchmark extends DecodeBenchmark {
    private static final long NOW = 1_000_000_000_000L;
    private static final AggregationPolicy POLICY = new AggregationPolicy(
            AggregationPolicy.DEFAULT_MAX_AGE_NANOS, DropOut.countOut(), Blocking.STOPS_ALL, 1.25, ParallelRules.NONE);

    private final List<Pack> few = packs(4, 0);
    private final List<Pack> many = packs(16, 0);
    private final List<Pack> manyWithCells = packs(16, 16);

    /** Packs that say what they say over CAN, and the voltages of their cells. */
    private static List<Pack> packs(int count, int cells) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Pack(number, 100, state(cells).snapshot()))
                .toList();
    }

    private static StateStore state(int cells) {
        StateStore store = new StateStore()
                .set(Quantity.CHARGE_VOLTAGE_LIMIT, 55.7, NOW)
                .set(Quantity.CHARGE_CURRENT_LIMIT, 50, NOW)
                .set(Quantity.DISCHARGE_CURRENT_LIMIT, 75, NOW)
                .set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 45.6, NOW)
                .set(Quantity.VOLTAGE, 52.8, NOW)
                .set(Quantity.CURRENT, -12.5, NOW)
                .set(Quantity.TEMPERATURE, 25, NOW)
                .set(Quantity.SOC, 60, NOW)
                .set(Quantity.SOH, 100, NOW)
                .set(Quantity.MAX_CELL_VOLTAGE, 3.31, NOW)
                .set(Quantity.MIN_CELL_VOLTAGE, 3.29, NOW)
                .set(Request.CHARGE_PERMISSION, true, NOW)
                .set(Request.DISCHARGE_PERMISSION, true, NOW);
        for (int cell = 1; cell <= cells; cell++) {
            store.setCellVoltage(0, cell, 3.3, NOW);
        }
        return store;
    }

    /** Four packs that tell their extremes only. */
    @Benchmark
    @OperationsPerInvocation(4)
    public Aggregate four() {
        return Aggregator.aggregate(few, POLICY, NOW);
    }

    /** Sixteen packs that tell their extremes only. */
    @Benchmark
    @OperationsPerInvocation(16)
    public Aggregate sixteen() {
        return Aggregator.aggregate(many, POLICY, NOW);
    }

    /** Sixteen packs that tell each of their cells too. */
    @Benchmark
    @OperationsPerInvocation(16)
    public Aggregate sixteenWithCells() {
        return Aggregator.aggregate(manyWithCells, POLICY, NOW);
    }
}
