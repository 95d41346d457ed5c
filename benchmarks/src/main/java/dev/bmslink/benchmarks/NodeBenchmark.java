package dev.bmslink.benchmarks;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What an inverter's machine costs for each frame, beside the bare values of the same frames. */
@State(Scope.Thread)
public class NodeBenchmark extends DecodeBenchmark {
    /** Frames in one cycle of Pylontech LV 1.2. */
    static final int CYCLE = 6;

    private final Profile profile = Profiles.get("pylontech-lv@1.2");
    private final CanFrame[] frames = frames(profile);
    private final StateReader reader = new StateReader(profile);
    private final InverterNode node = new InverterNode(profile, 0, 0);
    private long now;

    private static CanFrame[] frames(Profile profile) {
        StateStore state = new StateStore();
        for (Quantity quantity : StateMap.of(profile).quantities()) {
            state.set(quantity, 50, 0);
        }
        for (Request request : Request.values()) {
            state.set(request, true, 0);
        }
        state.set(Identity.MANUFACTURER, "PYLON", 0);
        List<CanFrame> frames =
                StateMap.of(profile).encode(state, 0, Substitutes.NONE).frames();
        if (frames.size() != CYCLE) {
            throw new IllegalStateException("a cycle of " + frames.size() + " frames");
        }
        return frames.toArray(CanFrame[]::new);
    }

    /** The baseline: each signal of each frame by its constant, without keeping anything. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public void values(Blackhole blackhole) {
        for (CanFrame frame : frames) {
            var message = PylontechLv.V1_2.message(frame.word());
            if (message != null) {
                for (var signal : message.layout().signals()) {
                    blackhole.consume(signal.raw(frame.data()));
                }
            }
        }
    }

    /** The neutral battery, kept up to date. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public StateReader reader() {
        now += 1_000_000_000L;
        for (CanFrame frame : frames) {
            reader.onFrame(frame.word(), frame.length(), frame.data(), now);
        }
        return reader;
    }

    /** The inverter's machine: neutral battery, link, requests. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public InverterNode inverter() {
        now += 1_000_000_000L;
        for (CanFrame frame : frames) {
            node.onFrame(frame.word(), frame.length(), frame.data(), now);
        }
        return node;
    }

    /** What the battery allows, asked once a cycle. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public double allowance() {
        now += 1_000_000_000L;
        for (CanFrame frame : frames) {
            node.onFrame(frame.word(), frame.length(), frame.data(), now);
        }
        return node.allowance(now).chargeAmps();
    }
}
