package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a folder of its own, with the jar of the build, and the archive of classes that it writes. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptIT {

    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final String SAMPLE = "samples/growatt-lv-a-charging.log";
    private static final String CHOSEN = "bms: decoded as growatt-lv@rev05: knows 16 of 16 identifiers:";

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void copy() throws IOException {
        target = Files.createDirectories(folder.resolve("bms-cli/target"));
        Files.createDirectories(folder.resolve("bms-cli/src/main"));
        Files.createDirectories(folder.resolve("samples"));
        // The jar comes last: sources that are newer would be built.
        for (String file : List.of("bms", "pom.xml", "bms-cli/pom.xml", SAMPLE, "bms-cli/target/bms.jar")) {
            Files.copy(ROOT.resolve(file), folder.resolve(file));
        }
    }

    private Process start(String... args) throws IOException {
        return startWith(System.getProperty("java.home"), args);
    }

    private Process startWith(String javaHome, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("./bms"), Stream.of(args)).toList())
                .directory(folder.toFile());
        builder.environment().put("JAVA_HOME", javaHome);
        return builder.start();
    }

    private static void assertDecodes(Process run) throws Exception {
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), err);
        assertTrue(out.contains("charge_voltage_limit 56.8 V"), out);
        assertTrue(err.startsWith(CHOSEN), err);
        assertEquals(1, err.lines().count(), err);
    }

    private List<Path> beside(Path jar) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> !file.equals(jar)).toList();
        }
    }

    private Path archive() throws IOException {
        List<Path> written = beside(target.resolve("bms.jar"));
        assertEquals(1, written.size(), written.toString());
        return written.get(0);
    }

    @Test
    void twoStartsAtOnceWriteOneArchiveThatHoldsTheCommandLineLibrary() throws Exception {
        Process first = start("decode", SAMPLE);
        Process second = start("decode", SAMPLE);
        assertDecodes(first);
        assertDecodes(second);
        Process listing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=" + archive(),
                        "-Xlog:class+load",
                        "-jar",
                        // The folder may be a link, and an archive serves the very path that it was written for.
                        target.toRealPath().resolve("bms.jar").toString(),
                        "--version")
                .start();
        String loaded = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, listing.waitFor());
        assertTrue(loaded.contains("picocli.CommandLine source: shared objects file"), loaded);
    }

    @Test
    void aDamagedArchiveIsNoReasonToFailOrToComplain() throws Exception {
        Files.writeString(folder.resolve("rubbish"), "no archive");
        assertDecodes(start("decode", SAMPLE));
        Path archive = archive();
        Files.delete(archive);
        Files.copy(folder.resolve("rubbish"), archive);
        assertDecodes(start("decode", SAMPLE));
        assertEquals("no archive", Files.readString(archive), "is not written at every start");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        Process run = startWith("/nonexistent", "--version");
        String err = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(5, run.waitFor());
        assertEquals("bms: there is no /nonexistent/bin/java, where JAVA_HOME points\n", err);
        assertEquals(List.of(), beside(target.resolve("bms.jar")));
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotMatter() throws Exception {
        assertTrue(target.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(target), "root writes everywhere");
            assertDecodes(start("decode", SAMPLE));
        } finally {
            assertTrue(target.toFile().setWritable(true));
        }
        assertEquals(List.of(), beside(target.resolve("bms.jar")));
    }
}
