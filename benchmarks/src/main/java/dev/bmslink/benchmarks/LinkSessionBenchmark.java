package dev.bmslink.benchmarks;

import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.testkit.link.LinkSettings;
import dev.bmslink.testkit.link.LinkSimulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Simulated coding sessions of 16 packs, byte by byte, from the press of the button until the master runs. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LinkSessionBenchmark extends DecodeBenchmark {
    private static final long SECOND = 1_000_000_000L;
    private static final int PACKS = 16;

    private long seed;

    /** Over a clean line; each session with another seed. */
    @Benchmark
    public MasterState session() {
        return session(0);
    }

    /** Over a line on which each receiver gets one byte in 200 wrong. */
    @Benchmark
    public MasterState sessionWithErrors() {
        return session(0.005);
    }

    private MasterState session(double byteError) {
        LinkSettings settings =
                LinkSettings.chain(PACKS, seed++).line(115200, byteError).boot(0);
        LinkSimulation chain = new LinkSimulation(settings);
        chain.at(1, () -> chain.press(1));
        chain.runUntil(SECOND);
        return chain.runUntilSettled(1, 60 * SECOND);
    }
}
