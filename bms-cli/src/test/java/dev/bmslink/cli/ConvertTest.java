package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertTest {

    private static final String LOG = """
            (1760000000.020000) can0 351#1402740E740ECC01
            (1760000000.500000) can1 00000355#1A006400
            """;

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = folder.resolve("in.log");
        Files.writeString(log, LOG);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "trc", "csv", "pcapng", "log"})
    void thereAndBackGivesTheSameLog(String suffix) throws IOException {
        assertEquals(new Run(0, "", ""), Run.of("convert", log.toString(), path("x." + suffix)));
        assertEquals(new Run(0, LOG, ""), Run.of("convert", path("x." + suffix), "-", "--to", "candump"));
    }

    @Test
    void pcapTellsThatItLosesTheChannels() {
        Run there = Run.of("convert", log.toString(), path("x.pcap"));
        assertEquals(0, there.code());
        assertEquals(
                "bms: the channels [can0, can1] have no names in pcap",
                there.err().strip());
        assertEquals(
                LOG.replace("can1", "can0"),
                Run.of("convert", path("x.pcap"), "-", "--to", "candump").out());
    }

    @Test
    void whatDoesNotFitIsTold() throws IOException {
        Files.writeString(log, "351#14\n(1.000000001) vcan0 355#1A\n");
        Run run = Run.of("convert", log.toString(), path("x.csv"));
        assertEquals(0, run.code());
        assertEquals("""
                bms: 1 of 2 frames have no time, written at time 0
                bms: the times of 1 frames are cut to microseconds, more does not fit in csv
                bms: the channels [, vcan0] have no names in csv
                """, run.err());
    }

    @Test
    void optionsOverrideSuffixAndContent() throws IOException {
        Run.of("convert", log.toString(), path("x.dat"), "--to", "asc");
        assertTrue(Files.readString(folder.resolve("x.dat")).startsWith("date "));
        Run wrong = Run.of("convert", "--from", "trc", log.toString(), path("y.log"));
        assertEquals(3, wrong.code());
        assertFalse(Files.exists(folder.resolve("y.log")), "a log of which nothing was read leaves no file");
    }

    @Test
    void filtersSelectFramesAndTheRestIsNotMissed() {
        Run run = Run.of("convert", "--id", "351", log.toString(), "-", "--to", "candump");
        assertEquals(LOG.lines().findFirst().orElseThrow(), run.out().strip());
    }

    @Test
    void linesThatAreNotUnderstoodAreToldAndFailOnlyWhenStrict() throws IOException {
        Files.writeString(log, LOG + "(1.0) can0 351#R\n");
        Run lenient = Run.of("convert", log.toString(), "-", "--to", "candump");
        assertEquals(0, lenient.code());
        assertEquals(LOG, lenient.out());
        assertEquals(
                "bms: 1 of 3 lines not understood, first at line 3: a remote frame carries no data: (1.0) can0 351#R",
                lenient.err().strip());
        assertEquals(
                3,
                Run.of("convert", "--strict", log.toString(), "-", "--to", "candump")
                        .code());
    }

    @Test
    void aBinaryLogCountsRecords() throws IOException {
        Run.of("convert", log.toString(), path("x.pcapng"));
        byte[] whole = Files.readAllBytes(folder.resolve("x.pcapng"));
        Files.write(folder.resolve("cut.pcapng"), java.util.Arrays.copyOf(whole, whole.length - 3));
        Run run = Run.of("convert", path("cut.pcapng"), "-", "--to", "candump");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("1 of 6 records not understood, first at record 6"), run.err());
    }

    @Test
    void binaryOutputGoesToStandardOutputUnchanged() throws Exception {
        Run.of("convert", log.toString(), path("x.pcap"));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        assertEquals(0, Bms.run(new Output(out), "convert", log.toString(), "-", "--to", "pcap"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("x.pcap")), out.toByteArray());
    }

    @Test
    void anEmptyLogBecomesAnEmptyLog() throws IOException {
        Files.writeString(log, "");
        assertEquals(new Run(0, "", ""), Run.of("convert", log.toString(), path("x.pcap")));
        assertEquals(24, Files.size(folder.resolve("x.pcap")));
    }

    @Test
    void theInputIsNotOverwritten() throws IOException {
        Run run = Run.of("convert", log.toString(), path("../" + folder.getFileName() + "/in.log"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is the log to be read"), run.err());
        assertEquals(LOG, Files.readString(log));
    }

    @Test
    void whatCannotBeReadOrWrittenHasItsExitCode() {
        assertEquals(3, Run.of("convert", path("missing.log"), path("x.asc")).code());
        Run noFolder = Run.of("convert", log.toString(), path("none/x.asc"));
        assertEquals(5, noFolder.code());
        assertTrue(noFolder.err().contains("there is no such folder"), noFolder.err());
    }
}
