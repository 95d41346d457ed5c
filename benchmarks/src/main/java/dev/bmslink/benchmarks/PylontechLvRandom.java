package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link PylontechLvDecode}, in random order, where every second branch to a decoder is mispredicted. */
@State(Scope.Thread)
public class PylontechLvRandom extends DecodeBenchmark {

    final Frames frames = Mixes.PYLONTECH_LV.random();
    final PylontechLvDecode.Values values = new PylontechLvDecode.Values();

    /** Through the descriptions. */
    @Benchmark
    @OperationsPerInvocation(Mixes.RANDOM)
    public void typed(Blackhole sink) {
        PylontechLvDecode.readAll(frames, values, sink);
    }

    /** By hand. */
    @Benchmark
    @OperationsPerInvocation(Mixes.RANDOM)
    public void byHand(Blackhole sink) {
        PylontechLvDecode.handAll(frames, values, sink);
    }
}
