package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bmslink.cli.live.SlcanLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Live commands as a user runs them: with signals, in a terminal, and from the jar with its native libraries. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveIT {

    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = ROOT.resolve("bms-cli/target/bms.jar").toString();
    private static final int INTERRUPTED = 130;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws Exception {
        for (Process process : started) {
            process.destroyForcibly();
            process.waitFor();
        }
        if (Files.exists(folder.resolve("tmux"))) {
            tmux("kill-server");
        }
    }

    private Process start(String... args) throws IOException {
        // Where this build runs in the background it may ignore Ctrl-C, which a process would inherit.
        List<String> command =
                new ArrayList<>(List.of("env", "--default-signal=INT", JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).directory(ROOT.toFile()).start();
        started.add(process);
        return process;
    }

    private static String read(BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void interrupt(Process process) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor());
    }

    @Test
    void ctrlCEndsARecordingInOrder() throws Exception {
        Path log = folder.resolve("x.log");
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Process record = start("record", "--slcan", line.port(), "-o", log.toString());
            line.await("L");
            line.say("t35521A00\r");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!Files.exists(log) || !Files.readString(log).contains("355#1A00")) {
                assertTrue(System.nanoTime() - end < 0, "the frame is not written while the recording goes on");
                Thread.sleep(50);
            }
            interrupt(record);
            String err = read(record.errorReader(StandardCharsets.UTF_8));
            assertTrue(record.waitFor(20, TimeUnit.SECONDS));
            assertEquals(INTERRUPTED, record.exitValue());
            assertEquals("bms: 1 frames written to " + log + "\n", err);
            assertTrue(Files.readString(log).endsWith("# frames: 1\n# lost: nothing\n"), Files.readString(log));
        }
    }

    @Test
    void ctrlCEndsSendingAndReplaying() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Process send = start("send", "--slcan", line.port(), "--transmit", "--count", "0", "--period", "20", "1#");
            line.await("t0010");
            interrupt(send);
            assertTrue(read(send.errorReader(StandardCharsets.UTF_8)).contains(" sent over SLCAN "));
            assertTrue(send.waitFor(20, TimeUnit.SECONDS));
            assertEquals(INTERRUPTED, send.exitValue());
            line.awaitLast("C");
        }
        Process replay = start("replay", "--loop", "samples/lv-c16a-pytes-v5a-victron.log");
        BufferedReader out = replay.inputReader(StandardCharsets.UTF_8);
        for (int i = 0; i < 30; i++) {
            assertTrue(out.readLine().contains(" can0 "), "the log has 11 frames and begins again");
        }
        interrupt(replay);
        assertTrue(replay.waitFor(20, TimeUnit.SECONDS));
        assertEquals(INTERRUPTED, replay.exitValue());
    }

    @Test
    void aPipeFromCandumpIsMonitoredLineByLine() throws Exception {
        Process monitor = start("monitor", "-p", "pylontech-lv", "-");
        try (var in = monitor.outputWriter(StandardCharsets.US_ASCII)) {
            BufferedReader out = monitor.inputReader(StandardCharsets.UTF_8);
            for (int soc = 0; soc < 3; soc++) {
                in.write("(1.0) can0 355#0" + soc + "006400\n");
                in.flush();
                assertTrue(out.readLine().contains("soc " + soc + " %"));
            }
        }
        assertTrue(monitor.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, monitor.exitValue());
    }

    private String tmux(String... args) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("tmux").toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    private String awaitScreen(String text) throws Exception {
        String screen = "";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!screen.contains(text)) {
            assertTrue(System.nanoTime() - end < 0, text + " is not on the screen:\n" + screen);
            Thread.sleep(100);
            screen = tmux("capture-pane", "-p");
        }
        return screen;
    }

    private static void requireTmux() {
        try {
            assumeTrue(new ProcessBuilder("tmux", "-V").start().waitFor() == 0);
        } catch (IOException | InterruptedException e) {
            System.err.println("!! tmux is not installed: the monitor's keys ARE NOT TESTED (apt-get install tmux)");
            assumeTrue(false, "tmux is not installed");
        }
    }

    @Test
    void theMonitorFollowsKeysAndTheSizeOfTheTerminal() throws Exception {
        requireTmux();
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            String monitor = String.join(
                    " ",
                    JAVA,
                    "-XX:TieredStopAtLevel=1",
                    "-Dbms.terminal=true",
                    "-jar",
                    JAR,
                    "monitor -p pylontech-lv@1.2 --slcan",
                    line.port());
            tmux("new-session", "-d", "-x", "100", "-y", "24", monitor + "; echo code $?; cat");
            line.await("L");
            line.say("t35541A006400\rt35970000000001504E\rt35181402740E740ECC01\r");
            String screen = awaitScreen("soc 26 %");
            assertTrue(screen.startsWith("pylontech-lv@1.2  3 frames\n"), screen);
            assertTrue(screen.contains("period"), screen);

            line.say("t35970200000001504E\r");
            screen = awaitScreen("! over_voltage protection");
            assertEquals("! over_voltage protection", screen.lines().toList().get(1));

            tmux("send-keys", "s");
            awaitScreen("s sort: name");
            tmux("send-keys", "/", "3", "5", "5");
            awaitScreen("/355_");
            tmux("send-keys", "Enter");
            screen = awaitScreen("/ filter: 355 (2 hidden)");
            assertTrue(!screen.contains("351 "), screen);
            tmux("send-keys", "/", "Enter");
            awaitScreen("351 ");

            tmux("send-keys", "Space");
            awaitScreen("PAUSED");
            line.say("t35541B006400\r");
            Thread.sleep(700);
            assertTrue(tmux("capture-pane", "-p").contains("soc 26 %"), "a paused table stands still");
            tmux("send-keys", "Space");
            awaitScreen("soc 27 %");

            tmux("resize-window", "-x", "60", "-y", "12");
            screen = awaitScreen("soc 27 %");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (screen.contains("period")) {
                assertTrue(System.nanoTime() - end < 0, screen);
                Thread.sleep(100);
                screen = tmux("capture-pane", "-p");
            }
            assertTrue(screen.contains("state_of_charge"), screen);

            tmux("send-keys", "c");
            awaitScreen("  0 frames");
            tmux("send-keys", "q");
            screen = awaitScreen("code 0");
            assertTrue(!screen.contains("frames"), "the screen before is back: " + screen);
            tmux("send-keys", "echo", "Enter");
            assertEquals(
                    2, awaitScreen("echo\necho").lines().filter("echo"::equals).count(), "typing is visible again");
        }
    }

    @Test
    void ctrlCGivesTheTerminalBack() throws Exception {
        requireTmux();
        String monitor = String.join(
                " ",
                JAVA,
                "-Dbms.terminal=true",
                "-jar",
                JAR,
                "monitor",
                ROOT.resolve("samples/lv-c16a-pytes-v5a-victron.log").toString());
        tmux("new-session", "-d", "-x", "100", "-y", "24", "trap : INT; " + monitor + "; echo code $?; cat");
        awaitScreen("victron@observed");
        tmux("send-keys", "C-c");
        String screen = awaitScreen("code " + INTERRUPTED);
        assertTrue(!screen.contains("victron@observed"), screen);
    }
}
