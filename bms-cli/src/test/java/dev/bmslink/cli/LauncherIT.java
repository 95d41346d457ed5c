package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a process of its own. */
@Timeout(60)
class LauncherIT {

    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final Path JAR = ROOT.resolve("bms-cli/target/bms.jar");

    @TempDir
    Path folder;

    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).directory(ROOT.toFile()).start();
    }

    @Test
    void theJarRunsByItself() throws Exception {
        Process run = start("decode", "samples/growatt-lv-a-charging.log");
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor());
        assertTrue(out.contains("charge_voltage_limit 56.8 V"), out);
    }

    @Test
    void aLiveStreamIsDecodedLineByLine() throws Exception {
        Process run = start("decode", "-p", "pylontech-lv", "--format", "jsonl", "-");
        try (OutputStream in = run.getOutputStream();
                BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
            for (int soc = 0; soc < 3; soc++) {
                in.write(("(1.0) can0 355#0" + soc + "006400\n").getBytes(StandardCharsets.US_ASCII));
                in.flush();
                // Input stays open: the answer must not wait for its end or for a full buffer.
                assertTrue(out.readLine().contains("\"soc\":" + soc));
            }
        }
        assertEquals(0, run.waitFor());
    }

    @Test
    void aReaderThatLeavesIsNoError() throws Exception {
        Path big = folder.resolve("big.log");
        Files.writeString(big, "(1.0) can0 355#1A006400\n".repeat(200_000));
        Process run = start("decode", "-p", "pylontech-lv", big.toString());
        try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(out.readLine().contains("soc 26 %"));
        }
        String err = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        assertEquals("", err);
        assertEquals(0, run.exitValue());
    }

    @Test
    void memoryDoesNotGrowWithTheInput() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-jar",
                JAR.toString(),
                "decode",
                "-p",
                "pylontech-lv",
                "--format",
                "csv",
                "-");
        Process run = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] block =
                "(1.0) can0 355#1A006400\nrubbish without end ".repeat(4000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream in = run.getOutputStream()) {
            for (long sent = 0; sent < 100_000_000; sent += block.length) {
                in.write(block);
            }
        }
        String err = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), err);
        assertTrue(err.contains("lines not understood"), err);
    }
}
