package dev.bmslink.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static final long SECOND = 1_000_000_000L;

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }

    @Test
    void stepsAreOneTwoOrFive() {
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(Ticks.around(3, 97, 5, false)));
        assertEquals(List.of("48.0", "48.5", "49.0", "49.5"), labels(Ticks.around(48.2, 49.3, 4, false)));
        assertEquals(List.of("-100", "-50", "0", "50"), labels(Ticks.around(-73.5, 49.9, 4, false)));
        assertEquals(List.of("0.000", "0.001", "0.002"), labels(Ticks.around(0, 0.002, 2, false)));
    }

    /** 0.1 and 0.3 have no exact double; the marks are decimals all the same. */
    @Test
    void anEdgeOnAMarkIsThatMark() {
        assertEquals(List.of("0.1", "0.2", "0.3"), labels(Ticks.around(0.1, 0.3, 2, false)));
    }

    @Test
    void aConstantStandsBetweenTwoMarks() {
        List<Tick> ticks = Ticks.around(53.2, 53.2, 4, false);
        assertEquals(List.of("53.0", "53.5", "54.0", "54.5"), labels(ticks));
    }

    @Test
    void wholeNumbersHaveWholeMarks() {
        assertEquals(List.of("1", "2"), labels(Ticks.around(1, 2, 6, true)));
        assertEquals(List.of("7", "8"), labels(Ticks.around(7, 7, 6, true)));
    }

    @Test
    void timesAreSecondsThenMinutesThenHours() {
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), labels(Ticks.withinTimes(0, 2 * SECOND, 5)));
        assertEquals(List.of("0", "10", "20", "30"), labels(Ticks.withinTimes(0, 30 * SECOND, 4)));
        assertEquals(List.of("0:00", "5:00", "10:00", "15:00"), labels(Ticks.withinTimes(0, 17 * 60 * SECOND, 4)));
        assertEquals(
                List.of("0:00", "6:00", "12:00", "18:00", "24:00"),
                labels(Ticks.withinTimes(0, 25 * 3600 * SECOND, 5)));
        assertEquals(List.of("0:00", "48:00"), labels(Ticks.withinTimes(0, 3 * 24 * 3600 * SECOND, 2)));
        assertEquals("s", Ticks.timeUnit(0, 30 * SECOND));
        assertEquals("min:s", Ticks.timeUnit(0, 17 * 60 * SECOND));
        assertEquals("h:min", Ticks.timeUnit(0, 25 * 3600 * SECOND));
    }

    /** A long line that is looked at closely: seconds stay in the label. */
    @Test
    void aMomentInTheSecondHourIsToldInSeconds() {
        assertEquals(
                List.of("2:46:40", "2:46:50", "2:47:00"),
                labels(Ticks.withinTimes(10_000 * SECOND, 10_020 * SECOND, 3)));
    }

    @Test
    void framesAreCountedInWholeSteps() {
        assertEquals(List.of("5", "10", "15"), labels(Ticks.withinCounts(1, 16, 4)));
        assertEquals(List.of("1", "2"), labels(Ticks.withinCounts(1, 2, 9)));
    }

    @Property
    void valuesLieBetweenTheFirstAndTheLastMark(
            @ForAll @DoubleRange(min = -1e15, max = 1e15) double a,
            @ForAll @DoubleRange(min = -1e15, max = 1e15) double b,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        double min = Math.min(a, b);
        double max = Math.max(a, b);
        List<Tick> ticks = Ticks.around(min, max, most, false);
        assertTrue(ticks.get(0).at() <= min && ticks.get(ticks.size() - 1).at() >= max);
        assertTrue(ticks.size() >= 2 && ticks.size() <= most + 2, ticks::toString);
    }

    @Property
    void timesLieWithinAndAreFew(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 4) long from,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 4) long span,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        List<Tick> ticks = Ticks.withinTimes(from, from + span, most);
        assertTrue(ticks.size() <= most + 1, ticks::toString);
        assertEquals(ticks.size(), labels(ticks).stream().distinct().count(), ticks::toString);
        ticks.forEach(tick -> assertTrue(tick.at() >= (double) from && tick.at() <= (double) (from + span)));
    }
}
