package dev.bmslink.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.chart.Series.Kind;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesRecorderTest {

    private static SeriesRecorder recorder(long longestPause, int resolution) {
        return new SeriesRecorder("x", "V", Kind.LINE, new TreeMap<>(), longestPause, resolution);
    }

    private static List<Sample> all(Series series) {
        return series.runs().stream().flatMap(List::stream).toList();
    }

    @Test
    void fewSamplesStayAsTheyAre() {
        SeriesRecorder recorder = recorder(100, 10);
        recorder.add(5, 1.5);
        recorder.add(9, 2.5);
        assertEquals(
                List.of(List.of(new Sample(5, 1.5), new Sample(9, 2.5))),
                recorder.series().runs());
    }

    @Test
    void aSpikeOfOneSampleInAMillionStays() {
        SeriesRecorder recorder = recorder(Long.MAX_VALUE, 100);
        for (int i = 0; i < 1_000_000; i++) {
            recorder.add(i * 10L, i == 654_321 ? 999 : i == 654_322 ? -999 : Math.sin(i / 1000.0));
        }
        List<Sample> samples = all(recorder.series());
        assertTrue(samples.contains(new Sample(6_543_210, 999)));
        assertTrue(samples.contains(new Sample(6_543_220, -999)));
        assertEquals(new Sample(0, 0), samples.get(0));
        assertEquals(9_999_990, samples.get(samples.size() - 1).time());
        assertTrue(samples.size() <= 400 && samples.size() >= 200, () -> samples.size() + " samples");
    }

    @Test
    void silenceEndsARun() {
        SeriesRecorder recorder = recorder(100, 10);
        recorder.add(0, 1);
        recorder.add(100, 2);
        recorder.add(201, 3);
        assertEquals(
                List.of(List.of(new Sample(0, 1), new Sample(100, 2)), List.of(new Sample(201, 3))),
                recorder.series().runs());
    }

    @Test
    void aValueThatIsNotAvailableEndsARun() {
        SeriesRecorder recorder = recorder(100, 10);
        recorder.add(0, 1);
        recorder.addAbsence();
        recorder.add(20, 3);
        assertEquals(
                List.of(List.of(new Sample(0, 1)), List.of(new Sample(20, 3))),
                recorder.series().runs());
    }

    @Test
    void aLongGapSurvivesThinning() {
        SeriesRecorder recorder = recorder(100, 50);
        for (int i = 0; i < 1000; i++) {
            recorder.add(i * 10L, 1);
        }
        for (int i = 0; i < 1000; i++) {
            recorder.add(20_000 + i * 10L, 2);
        }
        List<List<Sample>> runs = recorder.series().runs();
        assertEquals(2, runs.size());
        assertEquals(9_990, runs.get(0).get(runs.get(0).size() - 1).time());
        assertEquals(20_000, runs.get(1).get(0).time());
    }

    @Test
    void misuseIsRefused() {
        SeriesRecorder recorder = recorder(100, 10);
        recorder.add(5, 1);
        assertThrows(IllegalArgumentException.class, () -> recorder.add(4, 1));
        assertThrows(IllegalArgumentException.class, () -> recorder.add(6, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> recorder(100, 1));
        assertThrows(IllegalArgumentException.class, () -> recorder(0, 10));
    }

    @Property
    void extremesEndsAndOrderStay(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(min = 0, max = 1000) Integer> steps,
            @ForAll @IntRange(min = 2, max = 20) int resolution) {
        SeriesRecorder recorder = recorder(Long.MAX_VALUE, resolution);
        long time = 0;
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        for (int step : steps) {
            time += step;
            double value = (step * 7919) % 1000;
            min = Math.min(min, value);
            max = Math.max(max, value);
            recorder.add(time, value);
        }
        Series series = recorder.series();
        List<Sample> samples = all(series);
        assertEquals(min, series.values().min().orElseThrow());
        assertEquals(max, series.values().max().orElseThrow());
        assertEquals(time, samples.get(samples.size() - 1).time());
        assertTrue(samples.size() <= 4 * resolution);
        for (int i = 1; i < samples.size(); i++) {
            assertTrue(samples.get(i).time() >= samples.get(i - 1).time());
        }
    }
}
