package dev.bmslink.benchmarks;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Checker;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What all rules of a suite cost for each frame, beside the bare values of the same frames.
 *
 * <p>The capture is ten minutes of a battery and an inverter that are both healthy, long enough for the state of charge to
 * change. It comes again and again with later times, to one checker, as a bus would.
 */
@State(Scope.Thread)
public class ConformanceBenchmark extends DecodeBenchmark {
    /** Frames of Pylontech LV in ten minutes: six a second, and the keepalive. */
    static final int PYLONTECH_LV = 4200;

    /** Frames of Growatt LV in ten minutes: 18 a second. */
    static final int GROWATT_LV = 10_800;

    final Capture pylontechLv = new Capture("pylontech-lv", PYLONTECH_LV);
    final Capture growattLv = new Capture("growatt-lv", GROWATT_LV);

    /** A capture and the checker that gets it. */
    static final class Capture {
        private static final Duration LENGTH = Duration.ofMinutes(10);

        private final Profile profile;
        private final CanFrame[] frames;
        private final long[] times;
        final Checker checker;
        private long lap;

        Capture(String name, int count) {
            profile = Profiles.get(name);
            List<LoggedFrame> capture = Scenario.healthy(profile, LENGTH, 1);
            if (capture.size() != count) {
                throw new IllegalStateException(LENGTH + " of " + capture.size() + " frames");
            }
            frames = capture.stream().map(LoggedFrame::frame).toArray(CanFrame[]::new);
            times = capture.stream().mapToLong(LoggedFrame::timeNanos).toArray();
            checker = new Checker(profile, Declaration.of(Role.BATTERY, profile));
        }

        Checker check() {
            for (int i = 0; i < frames.length; i++) {
                checker.onFrame(frames[i], lap + times[i]);
            }
            lap += LENGTH.toNanos();
            return checker;
        }

        void values(Blackhole blackhole) {
            for (CanFrame frame : frames) {
                var message = profile.message(frame.word());
                if (message != null) {
                    for (var signal : message.layout().signals()) {
                        blackhole.consume(signal.raw(frame.data()));
                    }
                }
            }
        }
    }

    /** The rules for a battery that speaks Pylontech LV. */
    @Benchmark
    @OperationsPerInvocation(PYLONTECH_LV)
    @Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    public Checker pylontechLv() {
        return pylontechLv.check();
    }

    /** The baseline: each signal of each frame, without keeping anything. */
    @Benchmark
    @OperationsPerInvocation(PYLONTECH_LV)
    public void pylontechLvValues(Blackhole blackhole) {
        pylontechLv.values(blackhole);
    }

    /** The rules for a battery that speaks Growatt LV. */
    @Benchmark
    @OperationsPerInvocation(GROWATT_LV)
    @Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    public Checker growattLv() {
        return growattLv.check();
    }

    /** The baseline for Growatt LV. */
    @Benchmark
    @OperationsPerInvocation(GROWATT_LV)
    public void growattLvValues(Blackhole blackhole) {
        growattLv.values(blackhole);
    }
}
