package dev.bmslink.benchmarks;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.Encoding;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.device.VirtualBattery;
import dev.bmslink.testkit.scenario.Scenario;
import dev.bmslink.testkit.scenario.Simulation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A virtual battery and a virtual inverter on one bus: whole days; an operation is one frame. */
@State(Scope.Thread)
public class SimulationBenchmark extends DecodeBenchmark {
    /** Frames in a day of Pylontech LV: six a second, and the keepalive. */
    public static final int DAY = 24 * 3600 * 7;

    /** Frames in one cycle of the battery. */
    static final int CYCLE = 6;

    private final Profile profile = Profiles.get("pylontech-lv");
    private final StateMap map = StateMap.of(profile);
    private final Scenario one = scenario(1);
    private final Scenario four = scenario(4);
    private final StateView told = told();

    private Scenario scenario(int packs) {
        return Scenario.of(settings(packs));
    }

    private BatterySettings settings(int packs) {
        return BatterySettings.of(Catalogue.find("gtx5000").orElseThrow())
                .withPacks(packs)
                .withProfile(profile);
    }

    private StateView told() {
        VirtualBattery battery = VirtualBattery.of(settings(4));
        battery.onTimeout(0);
        return battery.told();
    }

    private static Simulation day(Scenario scenario) {
        Simulation day = scenario.start(frame -> {}).run(Duration.ofDays(1));
        if (day.frames() != DAY) {
            throw new IllegalStateException("a day of " + day.frames() + " frames");
        }
        return day;
    }

    /** A day of one pack, from midnight to midnight. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OperationsPerInvocation(DAY)
    @Warmup(iterations = 2)
    @Measurement(iterations = 2)
    public Simulation onePack() {
        return day(one);
    }

    /** A day of four packs in parallel. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OperationsPerInvocation(DAY)
    @Warmup(iterations = 2)
    @Measurement(iterations = 2)
    public Simulation fourPacks() {
        return day(four);
    }

    /** The baseline: the battery's frames made from its values, again and again. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    @Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    public Encoding encoded() {
        return map.encode(told, 0, Substitutes.USUAL);
    }
}
