package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.core.contact.Prohibition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceTest {
    private static final Declaration BATTERY = Declaration.of(Role.BATTERY, PylontechLv.V1_2);
    private static final Declaration INVERTER = Declaration.of(Role.INVERTER, PylontechLv.V1_2);
    private static final List<LoggedFrame> HEALTHY = NodeSession.record(PylontechLv.V1_2, 30);

    private static Report check(List<LoggedFrame> frames, Declaration declaration) {
        return Conformance.check(PylontechLv.V1_2, frames, declaration);
    }

    @Test
    void aHealthyBatteryAndItsInverterConform() {
        assertEquals(Verdict.PASS, check(HEALTHY, BATTERY).overall());
        assertEquals(Verdict.PASS, check(HEALTHY, INVERTER).overall());
        assertEquals(List.of(), check(HEALTHY, BATTERY).findings());
    }

    @Test
    void theSameFramesGiveAnEqualReport() {
        Checker checker = new Checker(PylontechLv.V1_2, BATTERY);
        for (LoggedFrame frame : HEALTHY) {
            checker.onFrame(frame);
            if (frame.timeNanos() % (7 * NodeSession.SECOND) == 0) {
                checker.report();
            }
        }
        assertEquals(check(HEALTHY, BATTERY), checker.report(), "asking in between changes nothing");
    }

    @Test
    void aValueOutsideItsRangeIsShownWithItsFrame() {
        List<LoggedFrame> frames = new ArrayList<>(HEALTHY);
        frames.add(60, new LoggedFrame(8_200_000_000L, "", CanFrame.parse("355#65006200")));
        Report report = check(frames, BATTERY);
        Result result = report.result("PYLV-355-RNG-000").orElseThrow();
        assertEquals(Verdict.FAIL, report.overall());
        assertEquals(Verdict.FAIL, result.verdict());
        assertEquals(1, result.violations());
        Evidence evidence = result.evidence().get(0);
        assertEquals(60, evidence.index());
        assertEquals("355#65006200", evidence.frame());
        assertEquals("soc is 101 %", evidence.detail());
        assertEquals(
                List.of(new DecodedValue("soc", "101", "%"), new DecodedValue("soh", "98", "%")), evidence.decoded());
    }

    @Test
    void anExcludedRuleIsSkippedWithItsReason() {
        List<LoggedFrame> frames = new ArrayList<>(HEALTHY);
        frames.add(60, new LoggedFrame(8_200_000_000L, "", CanFrame.parse("355#65006200")));
        Report report = check(frames, BATTERY.excluding("PYLV-355-RNG-000", "the display rounds up"));
        assertEquals(Verdict.PASS, report.overall());
        assertEquals(
                List.of("the display rounds up"),
                report.untested().stream()
                        .filter(rule -> rule.verdict() == Verdict.SKIPPED)
                        .map(Untested::why)
                        .toList());
    }

    @Test
    void aCaptureOfASecondDoesNotDecideAboutTime() {
        List<LoggedFrame> second = HEALTHY.stream()
                .filter(frame -> frame.timeNanos() < NodeSession.SECOND)
                .toList();
        Report report = check(second, BATTERY);
        assertEquals(Verdict.INCONCLUSIVE, report.overall());
        Result cadence = report.result("PYLV-351-TIM-001").orElseThrow();
        assertEquals(Verdict.INCONCLUSIVE, cadence.verdict());
        assertTrue(cadence.explanation().startsWith("capture at least 10 s"), cadence.explanation());
    }

    @Test
    void nothingIsDecidedByNothing() {
        assertEquals(Verdict.INCONCLUSIVE, check(List.of(), BATTERY).overall());
    }

    @Test
    void timingIsThatOfTheSchedule() {
        TimingStats limits = check(HEALTHY, BATTERY).timing().get(0);
        assertEquals("limits", limits.message());
        assertEquals(1_000_000_000L, limits.expectedNanos());
        assertEquals(1_000_000_000L, limits.minNanos());
        assertEquals(1_000_000_000L, limits.medianNanos());
        assertEquals(29, limits.intervals());
        assertEquals(29, limits.jitter().stream().mapToLong(Bin::count).sum());
    }

    @Test
    void aDryContactThatProhibitsIsHeld() {
        Checker checker = new Checker(PylontechLv.V1_2, BATTERY);
        HEALTHY.stream().limit(70).forEach(checker::onFrame);
        assertEquals(
                Verdict.NOT_APPLICABLE,
                checker.report().result("PYLV-ALL-CON-050").orElseThrow().verdict());
        checker.onContact(Prohibition.CHARGING, true, 10_000_000_000L);
        HEALTHY.stream().skip(70).forEach(checker::onFrame);
        assertEquals(
                Verdict.FAIL,
                checker.report().result("PYLV-ALL-CON-050").orElseThrow().verdict());
    }

    @Test
    void memoryForEvidenceIsBounded() {
        Checker checker = new Checker(PylontechLv.V1_2, BATTERY);
        for (int i = 0; i < 5_000; i++) {
            checker.onFrame(CanFrame.parse("355#65006200"), i * NodeSession.MILLI);
        }
        Report report = checker.report();
        assertEquals(5_000, report.result("PYLV-355-RNG-000").orElseThrow().violations());
        assertEquals(
                Result.MAX_EVIDENCE,
                report.result("PYLV-355-RNG-000").orElseThrow().evidence().size());
    }
}
