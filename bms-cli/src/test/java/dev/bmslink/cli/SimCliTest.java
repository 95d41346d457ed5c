package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.cli.live.SlcanLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bms sim}. */
@Timeout(60)
class SimCliTest {

    @TempDir
    Path folder;

    private String write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    /** 36 s of Pylontech: six frames of the battery and one of the inverter a second, from midnight of the longest day. */
    @Test
    void aLogHasTheFramesOfBothEnds() {
        Run run = Run.of("sim", "stack", "--battery", "gtx5000", "--packs", "2", "--hours", "0.01");
        assertEquals(0, run.code(), run.err());
        assertEquals(7 * 36, run.lines().size(), 7);
        assertTrue(
                run.lines().get(0).startsWith("(1782000000.0002"), run.lines().get(0));
        assertTrue(run.lines().stream().anyMatch(line -> line.endsWith("can0 305#0000000000000000")));
        assertTrue(run.lines().stream().anyMatch(line -> line.endsWith("can0 35E#50594C4F4E202020")));
        assertTrue(run.err().contains("bms: stack of 2 x gtx5000 for 0:00:36 h over pylontech-lv@"), run.err());
        assertTrue(run.err().contains("SOC 49.7 to 49.7 %, now 49.7 %"), run.err());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        byte[][] logs = new byte[3][];
        for (int i = 0; i < 3; i++) {
            Path file = folder.resolve(i + ".pcapng");
            String seed = i == 2 ? "8" : "7";
            Run run = Run.of(
                    "sim", "battery", "-p", "victron", "--hours", "0.05", "--seed", seed, "--out", file.toString());
            assertEquals(0, run.code(), run.err());
            logs[i] = Files.readAllBytes(file);
        }
        assertArrayEquals(logs[0], logs[1]);
        assertFalse(Arrays.equals(logs[0], logs[2]));
    }

    /** What is simulated is recognised, and every frame of it is decoded. */
    @Test
    void theLogIsOfItsProfile() throws Exception {
        String log = folder.resolve("tower.log").toString();
        Run sim = Run.of("sim", "inverter", "--battery", "gtx3000-h4", "--hours", "0.03", "--out", log);
        assertEquals(0, sim.code(), sim.err());
        Run identified = Run.of("identify", log);
        assertEquals(0, identified.code(), identified.out());
        assertTrue(identified.lines().get(0).contains("sofar@1.0"), identified.out());
    }

    @Test
    void faultsOfAScriptHappen() throws Exception {
        String script = write("faults.txt", "from 10s to 20s cable out # a loose contact\nat 30s pack 2 drops\n");
        Run run = Run.of(
                "sim",
                "stack",
                "-n",
                "2",
                "--hours",
                "0.0125",
                "--faults",
                script,
                "--events",
                "--out",
                folder.resolve("x.log").toString());
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("bms:   0:00:10.000  script    cable out\n"), run.err());
        assertTrue(run.err().contains("bms:   0:00:20.000  script    cable out ends\n"), run.err());
        assertTrue(run.err().contains("battery   internal_communication alarm\n"), run.err());
        assertTrue(run.err().contains("bms: went wrong: "), run.err());
    }

    @Test
    void aBatteryCanBeginSwitchedOff() {
        Run run = Run.of("sim", "stack", "-n", "3", "--off", "--hours", "0.005", "--events");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("battery   pack 1 coding: automatic coding: all lights flash"), run.err());
        assertTrue(run.err().contains("battery   pack 3 running"), run.err());
    }

    @Test
    void theRealClockTakesItsTime() {
        long start = System.nanoTime();
        Run run = Run.of("sim", "battery", "--clock", "real", "--hours", "0.0005");
        assertEquals(0, run.code(), run.err());
        assertTrue(System.nanoTime() - start >= 1_800_000_000L);
        assertTrue(run.lines().size() >= 14, run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sim|DEVICE",
                "sim toaster|toaster",
                "sim stack --battery gtx9000|there is no model gtx9000",
                "sim stack --battery gtx3000|name one, such as gtx3000-h4",
                "sim stack --packs 17|packs = 17 is outside 1..16",
                "sim stack --soc 120|SOC 1.2",
                "sim stack --ambient 99|ambientCelsius = 99.0 is outside -40..80",
                "sim stack --hours 0|--hours 0.0 is outside",
                "sim stack --start noon|is no time such as",
                "sim stack --bitrate 5|bitRate = 5000 is outside 10000..1000000",
                "sim stack --out day.dat|the suffix of day.dat names no format",
                "sim stack --can can0|a bus needs --clock real",
                "sim stack --can can0 --clock real|add --transmit if you mean it",
                "sim stack --can can0 --clock real --transmit --out x.log|record it with bms record",
            })
    void aWrongCommandLineIsExplained(String line, String part) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(part), run.err());
        assertFalse(run.err().contains("defect"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aWrongScriptHasItsPlace() throws Exception {
        String script = write("faults.txt", "at 1h cable out\nat 2h pack 1 dropz\n");
        Run run = Run.of("sim", "battery", "--faults", script);
        assertEquals(2, run.code());
        assertEquals(
                "bms: " + script
                        + ", line 2, column 14: \"dropz\" is not one of drops, address, contact, cell, sensor\n",
                run.err());
        Run missing =
                Run.of("sim", "battery", "--faults", folder.resolve("none").toString());
        assertEquals(3, missing.code(), missing.err());
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertEquals(3, Run.of("sim", "battery", "--faults", binary.toString()).code());
        Run folderAsScript = Run.of("sim", "battery", "--faults", folder.toString());
        assertTrue(folderAsScript.code() == 3 || folderAsScript.code() == 5, folderAsScript.err());
        Run pack = Run.of("sim", "battery", "--faults", write("two.txt", "at 1h pack 2 drops"));
        assertEquals(2, pack.code());
        assertTrue(pack.err().contains("pack 2 is outside 1..1"), pack.err());
    }

    /** Over an SLCAN adapter the virtual battery sends its frames and hears the inverter's keepalive. */
    @Test
    void aVirtualBatteryTalksOverAnAdapter() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> task = new FutureTask<>(() -> Run.of(
                    "sim",
                    "battery",
                    "--battery",
                    "gtx5000",
                    "--clock",
                    "real",
                    "--slcan",
                    line.port(),
                    "--transmit",
                    "--hours",
                    "0.0012",
                    "--events"));
            new Thread(task, "sim").start();
            line.await("t35E850594C4F4E202020");
            line.say("t30580000000000000000\r");
            Run run = task.get(30, TimeUnit.SECONDS);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.err().contains("battery   link up: 305 keepalive"), run.err());
            assertTrue(run.err().contains("frames sent over SLCAN " + line.port()), run.err());
            List<String> ids = line.commands().stream()
                    .filter(command -> command.startsWith("t"))
                    .map(command -> command.substring(1, 4))
                    .distinct()
                    .toList();
            assertEquals(
                    List.of("351", "355", "356", "359", "35C", "35E"),
                    ids.stream().sorted().toList());
        }
    }

    @Test
    void aVirtualInverterTalksOverAnAdapter() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Run run = Run.of(
                    "sim",
                    "inverter",
                    "-p",
                    "pylontech-lv",
                    "--clock",
                    "real",
                    "--slcan",
                    line.port(),
                    "--transmit",
                    "--hours",
                    "0.0008");
            assertEquals(0, run.code(), run.err());
            List<String> frames = line.commands().stream()
                    .filter(command -> command.startsWith("t"))
                    .distinct()
                    .toList();
            assertEquals(List.of("t30580000000000000000"), frames);
        }
    }
}
