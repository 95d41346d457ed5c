package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsTest {

    @TempDir
    Path folder;

    private Run stats(String log, String... options) throws IOException {
        Path file = folder.resolve("in.log");
        Files.writeString(file, log);
        String[] args = new String[options.length + 2];
        args[0] = "stats";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Run.of(args);
    }

    /**
     * Three frames of 116 bits and two of 85 (their bits are worked out in the test of the frame length) in two seconds
     * of 500 kbit/s: 518 / 1 000 000. The periods of 351 are 0.9 s and 1.1 s: the mean is 1 s, the standard deviation
     * 0.1 s. 355 is silent for the last second and a half.
     */
    private static final String LOG = """
            (10.000000) can0 351#1402740E740ECC01
            (10.400000) can0 355#1A006400
            (10.500000) can0 355#1A006400
            (10.900000) can0 351#1402740E740ECC01
            (12.000000) can0 351#1402740E740ECC01
            """;

    @Test
    void tellsPeriodsSilenceAndLoad() throws IOException {
        assertEquals(
                List.of(
                        "{\"v\":1,\"ch\":\"can0\",\"frames\":5,\"bits\":518,\"bit_rate\":500000,\"duration_s\":2,"
                                + "\"load\":0.000518,\"load_busiest_second\":0.000804,\"longest_silence_s\":1.1}",
                        "{\"v\":1,\"ch\":\"can0\",\"id\":\"351\",\"frames\":3,\"lengths\":[8],\"period_p50_s\":0.9,"
                                + "\"period_p99_s\":1.1,\"period_max_s\":1.1,\"jitter_s\":0.1,\"longest_silence_s\":1.1}",
                        "{\"v\":1,\"ch\":\"can0\",\"id\":\"355\",\"frames\":2,\"lengths\":[4],\"period_p50_s\":0.1,"
                                + "\"period_p99_s\":0.1,\"period_max_s\":0.1,\"jitter_s\":0,\"longest_silence_s\":1.5}"),
                stats(LOG, "--format", "jsonl").lines());
    }

    @Test
    void printsATable() throws IOException {
        Run run = stats(LOG, "--bitrate", "250");
        assertEquals("""
                can0  5 frames in 2.000 s, load 0.10 % of 250 kbit/s, 0.16 % in the busiest second, longest silence 1100.000 ms
                  id          frames  bytes         p50 ms     p99 ms     max ms  jitter ms silence ms
                  351              3  8            900.000   1100.000   1100.000    100.000   1100.000
                  355              2  4            100.000    100.000    100.000      0.000   1500.000
                """, run.out());
        assertEquals(0, run.code());
    }

    @Test
    void aLogWithoutTimesHasCountsOnly() throws IOException {
        Run run = stats("351#14\n351#1402\n00000351#\n", "--format", "jsonl");
        assertEquals(3, run.lines().size());
        assertEquals(
                "{\"v\":1,\"id\":\"351\",\"frames\":2,\"lengths\":[1,2]}",
                run.lines().get(1));
        assertEquals(
                "{\"v\":1,\"id\":\"00000351\",\"frames\":1,\"lengths\":[0]}",
                run.lines().get(2));
        assertFalse(run.lines().get(0).contains("load"), run.out());
        assertTrue(
                stats("351#14\n").out().startsWith("log  1 frame, "),
                stats("351#14\n").out());
    }

    @Test
    void timesThatGoBackAreNoPeriodsAndAreCounted() throws IOException {
        Run run = stats("(2.0) can0 351#14\n(1.0) can0 351#14\n(4.0) can0 351#14\n", "--format", "jsonl");
        assertTrue(run.lines().get(0).contains("\"times_backwards\":1"), run.out());
        assertTrue(run.lines().get(1).contains("\"period_p50_s\":3,"), run.out());
    }

    @Test
    void channelsAreBusesOfTheirOwn() throws IOException {
        Run run = stats("(1.0) can0 351#14\n(1.0) can1 351#14\n(2.0) can0 351#14\n");
        assertTrue(run.out().contains("can0  2 frames in 1.000 s"), run.out());
        assertTrue(run.out().contains("can1  1 frame, "), run.out());
    }

    @Test
    void quantilesOfManyPeriodsAreWithinAHalfPercent() throws IOException {
        StringBuilder log = new StringBuilder();
        long micros = 0;
        // Periods of 1 ms to 1000 ms, each once: the median is 500 ms, 99 of 100 are not above 990 ms.
        for (int i = 0; i <= 1000; i++) {
            micros += i * 1000L;
            log.append("(").append(micros / 1_000_000).append('.');
            log.append(Long.toString(1_000_000 + micros % 1_000_000).substring(1))
                    .append(") can0 351#14\n");
        }
        String line = stats(log.toString(), "--format", "jsonl").lines().get(1);
        assertEquals(0.5, value(line, "period_p50_s"), 0.0025);
        assertEquals(0.99, value(line, "period_p99_s"), 0.005);
        assertEquals(1.0, value(line, "period_max_s"));
    }

    private static double value(String line, String key) {
        int from = line.indexOf(key) + key.length() + 2;
        return Double.parseDouble(line.substring(from, line.indexOf(',', from)));
    }

    /** Any filter, even one that accepts everything, makes a large log be read frame by frame. */
    @Test
    void aLargeLogGivesTheSameInBatches() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; log.length() < 2_100_000; i++) {
            log.append("(17600").append(10_000 + i / 7).append(".0").append(20_000 + i % 997);
            log.append(") can")
                    .append(i % 3)
                    .append(i % 5 == 0 ? " 351#1402740E740ECC01\n" : " 0000" + (1000 + i % 3000) + "#14\n");
            log.append(i % 4000 == 3999 ? "rubbish\n(1.5) can0 351#\n" : "");
        }
        Run expected = stats(log.toString(), "--format", "jsonl", "-n", "9000000000");
        Run actual = stats(log.toString(), "--format", "jsonl");
        assertEquals(expected, actual);
        assertTrue(actual.err().contains("lines not understood, first at line 4001"), actual.err());
    }

    @Test
    void aLogOfWhichNothingIsReadIsUnreadable() throws IOException {
        Run run = stats("rubbish\n");
        assertEquals(3, run.code());
        assertEquals("", run.out());
    }

    @Test
    void randomIdentifiersAreCountedTogether() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            log.append(String.format("(1.0) can0 %08X#14%n", i));
        }
        Run run = stats(log.toString(), "--format", "jsonl");
        assertEquals(2049, run.lines().size());
        assertTrue(run.lines().get(0).contains("\"frames\":3000"), run.lines().get(0));
        assertTrue(
                run.lines().get(0).contains("\"frames_not_listed\":952"),
                run.lines().get(0));
    }
}
