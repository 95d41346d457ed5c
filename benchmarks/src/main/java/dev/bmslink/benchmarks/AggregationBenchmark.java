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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Batteries a second that are made of 4 or 16 packs; times the number of packs, packs a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
@State(Scope.Thread)
public class AggregationBenchmark {
    private static final long NOW = 1_000_000_000_000L;
    private static final AggregationPolicy POLICY = new AggregationPolicy(
            AggregationPolicy.DEFAULT_MAX_AGE_NANOS, DropOut.countOut(), Blocking.STOPS_ALL, 1.25, ParallelRules.NONE);

    /** Number of packs. */
    @Param({"4", "16"})
    int packs = 4;

    private List<Pack> summary = List.of();
    private List<Pack> cells = List.of();

    /** Makes packs that say what they say over CAN, without and with the voltages of 16 cells each. */
    @Setup
    public void setUp() {
        summary = IntStream.rangeClosed(1, packs)
                .mapToObj(number -> new Pack(number, 100, state(0).snapshot()))
                .toList();
        cells = IntStream.rangeClosed(1, packs)
                .mapToObj(number -> new Pack(number, 100, state(16).snapshot()))
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

    /** Packs that tell their extremes only. */
    @Benchmark
    public Aggregate summaries() {
        return Aggregator.aggregate(summary, POLICY, NOW);
    }

    /** Packs that tell every cell too. */
    @Benchmark
    public Aggregate withCells() {
        return Aggregator.aggregate(cells, POLICY, NOW);
    }
}
