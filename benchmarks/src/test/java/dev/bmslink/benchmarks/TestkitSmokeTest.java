package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.slcan.SlcanEvent;
import dev.bmslink.can.socketcand.SocketcandEvent;
import dev.bmslink.testkit.check.Checker;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmarks of the testkit and of frames as text do the work that they are named for. */
class TestkitSmokeTest {

    @Test
    void repeatedCapturesBreakNoRule() {
        ConformanceBenchmark checks = new ConformanceBenchmark();
        for (int lap = 0; lap < 3; lap++) {
            checks.pylontechLv();
            checks.growattLv();
        }
        for (Checker checker : List.of(checks.pylontechLv.checker, checks.growattLv.checker)) {
            Report report = checker.report();
            assertEquals(0, report.count(Verdict.FAIL));
            assertEquals(0, report.count(RuleClass.CON, Verdict.WATCH));
            assertTrue(report.count(Verdict.PASS) > 20);
        }
        assertEquals(3 * 4200, checks.pylontechLv.checker.report().counts().frames());
        assertEquals(3 * 10_800, checks.growattLv.checker.report().counts().frames());
    }

    @Test
    void aDayHasAllFrames() {
        assertEquals(24 * 3600 * 7, new SimulationBenchmark().fourPacks().frames());
    }

    @Test
    void aBatterysValuesMakeOneCycle() {
        assertEquals(
                SimulationBenchmark.CYCLE,
                new SimulationBenchmark().encoded().frames().size());
    }

    @Test
    void textIsReadAsFrames() {
        WireBenchmark wire = new WireBenchmark();
        var last = wire.frames[wire.frames.length - 1];
        assertEquals(new SlcanEvent.Received(last, null), wire.slcanRead());
        assertEquals(new SocketcandEvent.Received(last, 1_700_000_000_123_456_000L), wire.socketcandRead());
    }
}
