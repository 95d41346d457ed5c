package dev.bmslink.benchmarks;

import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.testkit.link.LinkSettings;
import dev.bmslink.testkit.link.LinkSimulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Simulated coding sessions of 16 packs, byte by byte, from the press of the button until the master runs. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class LinkSessionBenchmark {
    private static final long SECOND = 1_000_000_000L;
    private static final int PACKS = 16;

    /** Probability that a receiver gets a byte wrong. */
    @Param({"0", "0.005"})
    double byteError;

    private long seed;

    /** One session, each with another seed. */
    @Benchmark
    public MasterState session() {
        LinkSettings settings = LinkSettings.chain(PACKS, seed++).line(115200, byteError).boot(0);
        LinkSimulation chain = new LinkSimulation(settings);
        chain.at(1, () -> chain.press(1));
        chain.runUntil(SECOND);
        return chain.runUntilSettled(1, 60 * SECOND);
    }
}
