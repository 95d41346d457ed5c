package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.core.chart.Sample;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a report keeps of a quantity over time. */
class SeriesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final CanFrame SOC_50 = CanFrame.parse("355#32006400");
    private static final CanFrame SOC_0 = CanFrame.parse("355#00006400");
    private static final CanFrame OVERCURRENT = CanFrame.parse("359#8000000001504E");

    private final Checker checker = new Checker(PylontechLv.V1_2, Declaration.of(Role.BATTERY, PylontechLv.V1_2));

    private List<List<Sample>> soc() {
        return checker.report().series().stream()
                .filter(series -> series.name().equals("soc"))
                .findFirst()
                .orElseThrow()
                .runs();
    }

    @Test
    void aSpikeOfOneSampleInAHundredThousandStays() {
        for (int i = 0; i < 100_000; i++) {
            checker.onFrame(i == 54_321 ? SOC_0 : SOC_50, i * SECOND);
        }
        List<List<Sample>> runs = soc();
        assertEquals(1, runs.size());
        List<Sample> samples = runs.get(0);
        assertTrue(samples.contains(new Sample(54_321 * SECOND, 0)), samples::toString);
        assertEquals(new Sample(0, 50), samples.get(0));
        assertTrue(samples.size() <= 1024, () -> samples.size() + " samples");
        assertTrue(samples.size() >= 256, () -> samples.size() + " samples");
    }

    @Test
    void noiseDoesNotExceedTheBound() {
        for (int i = 0; i < 50_000; i++) {
            checker.onFrame(CanFrame.parse(String.format(Locale.ROOT, "355#%02X006400", i * 7919 % 101)), i * SECOND);
        }
        assertTrue(soc().get(0).size() <= 1024, () -> soc().get(0).size() + " samples");
    }

    /** The message is sent every second, so a pause of five seconds is a line and a longer one is a gap. */
    @Test
    void silenceIsAGap() {
        long[] times = {0, 1, 6, 12, 13, 14};
        for (long time : times) {
            checker.onFrame(SOC_50, time * SECOND);
        }
        assertEquals(
                List.of(
                        List.of(new Sample(0, 50), new Sample(SECOND, 50), new Sample(6 * SECOND, 50)),
                        List.of(new Sample(12 * SECOND, 50), new Sample(13 * SECOND, 50))),
                soc(),
                "the sample of the last round is not complete yet");
    }

    /** The other messages go on, so the battery is heard, but its SOC is not told. */
    @Test
    void aMessageThatStaysAwayIsAGapToo() {
        for (int second = 0; second < 30; second++) {
            checker.onFrame(CanFrame.parse("356#EC1364000A01"), second * SECOND);
            if (second < 10 || second >= 20) {
                checker.onFrame(SOC_50, second * SECOND + 1);
            }
        }
        assertEquals(2, soc().size());
        assertEquals(new Sample(9 * SECOND + 1, 50), soc().get(0).get(9));
        assertEquals(new Sample(20 * SECOND + 1, 50), soc().get(1).get(0));
    }

    @Test
    void anAlarmDoesNotStandWhileTheBatteryIsSilent() {
        long[] times = {0, 1, 2, 3, 100, 101, 102};
        for (long time : times) {
            checker.onFrame(OVERCURRENT, time * SECOND);
        }
        assertEquals(
                List.of(0L, 3L, 100L, 101L),
                checker.report().alarms().stream()
                        .filter(span -> span.alarm()
                                .equals(checker.report().alarms().get(0).alarm()))
                        .flatMap(span -> Stream.of(span.fromNanos() / SECOND, span.toNanos() / SECOND))
                        .toList());
    }

    @Test
    void aClockThatIsSetBackEndsNothing() {
        long[] times = {10, 11, 3, 4, 12, 13};
        for (long time : times) {
            checker.onFrame(new LoggedFrame(time * SECOND, "can0", SOC_50));
        }
        List<Sample> samples = soc().get(0);
        assertEquals(new Sample(12 * SECOND, 50), samples.get(samples.size() - 1));
    }

    @Test
    void framesWithoutATimeAreDrawnByRounds() {
        for (int i = 0; i < 4; i++) {
            checker.onFrame(SOC_50, LoggedFrame.NO_TIME);
        }
        assertEquals(
                List.of(List.of(new Sample(SECOND, 50), new Sample(2 * SECOND, 50), new Sample(3 * SECOND, 50))),
                soc());
    }
}
