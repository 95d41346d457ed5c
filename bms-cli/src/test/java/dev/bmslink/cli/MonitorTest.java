package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.cli.live.SlcanLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bms monitor} without a terminal. */
@Timeout(60)
class MonitorTest {

    private static final String LOG = """
        (1760000000.000000) can0 355#1A006400
        (1760000000.001000) can0 359#0000000002504E
        (1760000000.010000) can0 355#1A006400
        (1760000000.020000) can0 355#1B006400
        (1760000000.021000) can0 359#0200000002504E
        (1760000000.022000) can0 7FF#01
        """;

    @TempDir
    Path folder;

    private String log() throws IOException {
        Path file = folder.resolve("in.log");
        Files.writeString(file, LOG);
        return file.toString();
    }

    @Test
    void onlyNewsIsPrinted() throws Exception {
        Run run = Run.of("monitor", "-p", "pylontech-lv@1.2", log());
        assertEquals(0, run.code());
        assertEquals("", run.err());
        List<String> lines = run.lines();
        assertEquals(6, lines.size(), run.out());
        assertTrue(lines.get(0).endsWith("soc 26 %  soh 100 %"));
        assertTrue(lines.get(1).contains("359"));
        assertTrue(lines.get(2).endsWith("soc 27 %  soh 100 %"));
        assertEquals("alarms: over_voltage protection", lines.get(4));
        assertTrue(lines.get(5).contains("7FF    ?"));
    }

    @Test
    void theTableIsWrittenAsJson() throws Exception {
        Run run = Run.of("monitor", "-p", "pylontech-lv@1.2", "--json", "--every", "60", log());
        assertEquals(0, run.code());
        List<String> lines = run.lines();
        assertEquals(4, lines.size(), run.out());
        assertTrue(
                lines.get(0)
                        .matches(
                                "\\{\"v\":1,\"profile\":\"pylontech-lv@1.2\",\"frames\":6,\"alarms\":\\[\\{\"battery\":0,"
                                        + "\"cause\":\"over_voltage\",\"severity\":\"protection\",\"age_ms\":\\d+}]}"),
                lines.get(0));
        assertTrue(
                lines.get(1)
                        .matches(
                                "\\{\"v\":1,\"id\":\"355\",\"profile\":\"pylontech-lv@1.2\",\"frame\":\"state_of_charge\","
                                        + "\"count\":3,\"age_ms\":\\d+,\"period_ms\":10.000,\"jitter_ms\":0.000,\"overdue\":false,"
                                        + "\"signals\":\\{\"soc\":27,\"soh\":100},\"raw\":\"1B006400\"}"),
                lines.get(1));
        assertTrue(
                lines.get(3)
                        .matches("\\{\"v\":1,\"id\":\"7FF\",\"profile\":\"pylontech-lv@1.2\",\"count\":1,"
                                + "\"age_ms\":\\d+,\"overdue\":false,\"raw\":\"01\"}"),
                lines.get(3));
    }

    @Test
    void theProfileIsIdentified() {
        String sample = System.getProperty("bmslink.root") + "/samples/lv-c16a-pytes-v5a-victron.log";
        Run run = Run.of("monitor", "--speed", "100", sample);
        assertEquals(0, run.code());
        assertTrue(run.err().startsWith("bms: decoded as victron@observed"), run.err());
        assertTrue(run.out().contains("soc 51 %"), run.out());
    }

    @Test
    void aWireIsListenedTo() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> run =
                    new FutureTask<>(() -> Run.of("monitor", "--slcan", line.port(), "-p", "pylontech-lv", "-n", "3"));
            Thread thread = new Thread(run, "monitor");
            thread.setDaemon(true);
            thread.start();
            line.await("L");
            line.say("t35541A006400\rt35541A006400\rt35541B006400\r");
            Run ended = run.get(30, TimeUnit.SECONDS);
            assertEquals(0, ended.code(), ended.err());
            assertEquals(2, ended.lines().size(), ended.out());
        }
    }
}
