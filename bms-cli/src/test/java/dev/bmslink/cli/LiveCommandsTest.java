package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.cli.live.SlcanLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bms send}, {@code bms record} and {@code bms replay}, over pseudo-terminals and files. */
@Timeout(60)
class LiveCommandsTest {

    private static final String LOG = """
        (1760000000.000000) can0 351#3802E803E803C701
        (1760000000.050000) can1 355#33006400
        (1760000000.100000) can0 380#48563430302D3737
        (1760000000.150000) can0 35E#5059544553
        """;

    @TempDir
    Path folder;

    private String write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return file.toString();
    }

    private List<String> read(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private static FutureTask<Run> start(String... args) {
        FutureTask<Run> run = new FutureTask<>(() -> Run.of(args));
        Thread thread = new Thread(run, "command");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    private static Run end(FutureTask<Run> run) throws InterruptedException, ExecutionException, TimeoutException {
        return run.get(30, TimeUnit.SECONDS);
    }

    private static Run withInput(String text, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        try {
            return Run.of(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void nothingIsSentWithoutPermission() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Run send = Run.of("send", "--slcan", line.port(), "351#14");
            assertEquals(2, send.code());
            assertEquals(
                    "bms: send puts frames on the bus, and a wrong one can harm a battery or an inverter;"
                            + " add --transmit if you mean it\n",
                    send.err());
            Run replay = Run.of("replay", "--slcan", line.port(), write("in.log", LOG));
            assertEquals(2, replay.code());
            assertTrue(replay.err().contains("--transmit"), replay.err());
            assertEquals(List.of(), line.commands());
        }
    }

    @Test
    void framesAreSentInOrder() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Run run = Run.of(
                    "send", "--slcan", line.port(), "--bitrate", "250", "--transmit", "351#1402740E", "18904001#11");
            assertEquals(0, run.code(), run.err());
            assertEquals("bms: 2 frames sent over SLCAN " + line.port() + "\n", run.err());
            List<String> commands = List.of("", "C", "S5", "Z0", "O", "t35141402740E", "T18904001111", "C");
            line.await(commands.size());
            assertEquals(commands, line.commands());
        }
    }

    @Test
    void aCountRepeatsTheFramesWithItsPeriod() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            long start = System.nanoTime();
            Run run =
                    Run.of("send", "--slcan", line.port(), "--transmit", "1#", "2#", "--count", "4", "--period", "100");
            assertTrue(System.nanoTime() - start >= 300_000_000);
            assertEquals("bms: 8 frames sent over SLCAN " + line.port() + "\n", run.err());
            assertEquals(
                    List.of("t0010", "t0020", "t0010", "t0020", "t0010", "t0020", "t0010", "t0020"),
                    line.commands().stream()
                            .filter(command -> command.startsWith("t"))
                            .toList());
        }
    }

    @Test
    void framesOfStandardInputAreSent() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Run run = withInput(
                    "355#1A00\n(1.0) can0 356#00\nrubbish\n", "send", "--slcan", line.port(), "--transmit", "-");
            assertEquals(0, run.code());
            assertTrue(run.err().contains("1 of 3 lines not understood, first at line 3"), run.err());
            assertTrue(
                    line.commands().containsAll(List.of("t35521A00", "t356100")),
                    line.commands().toString());
        }
    }

    @Test
    void aRefusedFrameIsTold() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "t")) {
            Run run = Run.of("send", "--slcan", line.port(), "--transmit", "351#14");
            assertEquals(5, run.code());
            assertTrue(run.err().contains("the bus reports 1 × refusal"), run.err());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "send 351#14, where to",
        "send --can can0 --slcan /dev/ttyACM0 351#14, one bus at a time",
        "send --can can0 --transmit 351, 351 is not ID#DATA",
        "send --slcan x --bitrate 33 --transmit 351#14, bit rate",
        "send --slcan x --bitrate 500000 --transmit 351#14, outside 1..1000",
        "send --socketcand gateway --transmit 351#14, is not HOST/BUS",
        "send --can can0 --count -1 351#14, not negative",
        "send --can can0/x --transmit 351#14, without blanks",
        "record --can can0, -o",
        "record --can can0 -o x.dat, names no format",
        "record --can can0 -o x.log y.log, choose the bus or y.log",
        "record --can can0 -o x.log --for 0, more than 0",
        "replay --speed 0 x.log, not more than 0",
        "replay --loop -, need a file",
    })
    void aWrongCommandLineIsExplained(String line, String explanation) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(explanation), run.err());
        assertEquals("", run.out());
    }

    @Test
    void whatCannotBeOpenedIsTold() {
        assertEquals(
                new Run(5, "", "bms: there is no serial port /dev/ttyNONE\n"),
                Run.of(
                        "record",
                        "--slcan",
                        "/dev/ttyNONE",
                        "-o",
                        folder.resolve("x.log").toString()));
        assertFalse(Files.exists(folder.resolve("x.log")));
        Run run = Run.of(
                "record",
                "--socketcand",
                "127.0.0.1:1/can0",
                "-o",
                folder.resolve("x.log").toString());
        assertEquals(5, run.code());
        assertTrue(run.err().startsWith("bms: no connection to 127.0.0.1:1"), run.err());
        assertEquals(3, Run.of("record", "-o", "-", "nowhere.log").code());
    }

    @Test
    void recordingListensOnlyAndKeepsWhatIsKnown() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> record = start(
                    "record",
                    "--slcan",
                    line.port(),
                    "-o",
                    folder.resolve("x.log").toString(),
                    "-n",
                    "2",
                    "--note",
                    "SOC 54 %\nsunny");
            line.await("L");
            line.say("t35521A00\rT1890400181122334455667788\rt0010\r");
            Run run = end(record);
            assertEquals(0, run.code(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().contains("2 frames written to "), run.err());
            assertFalse(line.commands().contains("O"));
            List<String> lines = read("x.log");
            assertTrue(lines.get(0).matches("# bms .* record"), lines.get(0));
            assertTrue(lines.get(1).matches("# start: \\d{4}-.*Z"), lines.get(1));
            assertEquals("# bus: SLCAN " + line.port(), lines.get(2));
            assertEquals("# bit rate: 500.0 kbit/s", lines.get(3));
            assertEquals("# mode: listening only", lines.get(4));
            assertEquals("# note: SOC 54 %", lines.get(5));
            assertEquals("# note: sunny", lines.get(6));
            assertTrue(lines.get(7).matches("\\(\\d{10}\\.\\d{6}\\) near 355#1A00"), lines.get(7));
            assertTrue(lines.get(8).endsWith(" near 18904001#1122334455667788"), lines.get(8));
            assertTrue(lines.get(9).startsWith("# end: "), lines.get(9));
            assertEquals("# frames: 2", lines.get(10));
            assertEquals("# lost: nothing", lines.get(11));
        }
    }

    @Test
    void whatTheAdapterLosesIsTold() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> record = start(
                    "record",
                    "--slcan",
                    line.port(),
                    "--transmit",
                    "-o",
                    folder.resolve("x.log").toString(),
                    "-T",
                    "500");
            line.await("O");
            line.say("t0010\re1o\rt00zz\rt0020\r");
            Run run = end(record);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.err().contains("bms: lost: 1 overruns of the adapter, 1 replies not understood"), run.err());
            assertTrue(read("x.log").contains("# lost: 1 overruns of the adapter, 1 replies not understood"));
        }
    }

    @Test
    void anAdapterThatIsUnpluggedIsWaitedFor() throws Exception {
        FutureTask<Run> record;
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            record = start(
                    "record",
                    "--slcan",
                    line.port(),
                    "-o",
                    folder.resolve("x.log").toString(),
                    "-n",
                    "2");
            line.await("L");
            line.say("t0010\r");
            Thread.sleep(200);
        }
        Thread.sleep(200);
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            line.await("L");
            line.say("t0020\r");
            Run run = end(record);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.err().contains(" is lost: "), run.err());
            assertTrue(run.err().contains(" is back"), run.err());
            assertTrue(run.err().contains("lost: 1 times the bus was away"), run.err());
        }
    }

    @Test
    void silenceIsTold() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Run run = Run.of(
                    "record",
                    "--slcan",
                    line.port(),
                    "-o",
                    folder.resolve("x.log").toString(),
                    "--for",
                    "0.2");
            assertEquals(3, run.code());
            assertEquals("bms: no frame came; bms doctor looks for the reason\n", run.err());
        }
    }

    @Test
    void serialNumbersAreReplaced() throws Exception {
        Run run = Run.of(
                "record",
                "--redact",
                "-p",
                "victron",
                "-o",
                folder.resolve("x.log").toString(),
                write("in.log", LOG));
        assertEquals(0, run.code(), run.err());
        String log = Files.readString(folder.resolve("x.log"));
        assertTrue(log.contains("(1760000000.100000) can0 380#5858585858585858\n"), log);
        assertTrue(log.contains("(1760000000.050000) can1 355#33006400\n"), log);
        assertTrue(log.contains("# redacted: serial numbers\n"), log);
        assertFalse(log.contains(folder.toString()), "the path may tell whose capture it is");
        assertTrue(run.err().contains("1 frames with serial numbers were changed"), run.err());
    }

    @Test
    void whatIsRedactedIsIdentifiedFirst() throws Exception {
        Run known = Run.of(
                "record",
                "--redact",
                "-o",
                "-",
                System.getProperty("bmslink.root") + "/samples/lv-c16a-pytes-v5a-victron.log");
        assertEquals(0, known.code());
        assertTrue(known.out().contains("# profile: victron@"), known.out());
        Run unknown = Run.of(
                "record", "--redact", "-o", folder.resolve("x.log").toString(), write("in.log", "(1.0) can0 7FF#00\n"));
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("choose one with -p"), unknown.err());
        assertFalse(Files.exists(folder.resolve("x.log")), "nothing is written that may hold a serial number");
    }

    @Test
    void commentsOfACaptureAreNoFramesAndNoFaults() throws Exception {
        String capture = folder.resolve("x.log").toString();
        Run.of("record", "--note", "355#1A00 (1.0) can0 355#1A00", "-o", capture, write("in.log", LOG));
        assertEquals(new Run(0, LOG, ""), Run.of("convert", capture, "-", "--to", "candump", "--strict"));
        Run decoded = Run.of("decode", "-p", "victron", "--strict", capture);
        assertEquals(0, decoded.code(), decoded.err());
        assertEquals(4, decoded.lines().size());
    }

    @Test
    void commentsOfALargeCaptureAreNoFramesEither() throws Exception {
        String capture = folder.resolve("x.log").toString();
        Run.of("record", "-o", capture, write("in.log", LOG.repeat(20_000)));
        assertTrue(Files.size(folder.resolve("x.log")) > 2_000_000, "large logs are read by other code");
        Run csv = Run.of("decode", "-p", "victron", "--strict", "--format", "csv", "--color", "never", capture);
        assertEquals(0, csv.code(), csv.err());
        Run stats = Run.of("stats", capture);
        assertTrue(stats.out().contains("60000 frames") && stats.out().contains("20000 frames"), stats.out());
        assertEquals("", stats.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "monitor", "record", "replay", "send"})
    void helpHasExamples(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(0, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().contains("Examples: bms " + command), run.out());
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String command(Socket client) throws IOException {
        StringBuilder command = new StringBuilder();
        while (command.indexOf(">") < 0) {
            command.append((char) client.getInputStream().read());
        }
        return command.toString();
    }

    @Test
    void aServerIsListenedTo() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Run> record = start(
                    "record", "--socketcand", "127.0.0.1:" + server.getLocalPort() + "/vcan0", "-o", "-", "-n", "2");
            try (Socket client = server.accept()) {
                say(client, "< hi >");
                assertEquals("< open vcan0 >", command(client));
                say(client, "< ok >");
                assertEquals("< rawmode >", command(client));
                say(client, "< ok >");
                say(client, "< frame 355 1760000000.250000 1A006400 >< frame 00000001 1760000001.000000 >");
                Run run = end(record);
                assertEquals(0, run.code(), run.err());
                assertEquals(
                        List.of("(1760000000.250000) vcan0 355#1A006400", "(1760000001.000000) vcan0 00000001#"),
                        run.lines().stream()
                                .filter(line -> !line.startsWith("#"))
                                .toList());
            }
        }
    }

    @Test
    void otherFormatsKeepNoNote() throws Exception {
        Run run = Run.of("record", "--note", "x", "-o", folder.resolve("x.asc").toString(), write("in.log", LOG));
        assertEquals(0, run.code());
        assertTrue(run.err().contains("the note is not kept"), run.err());
        assertTrue(read("x.asc").get(0).startsWith("date "));
    }

    @Test
    void aReplayPrintsTheLogInItsTime() throws Exception {
        String log = write("in.log", LOG);
        long start = System.nanoTime();
        assertEquals(new Run(0, LOG, ""), Run.of("replay", log));
        long original = System.nanoTime() - start;
        assertTrue(original >= 150_000_000, original + " ns");
        start = System.nanoTime();
        assertEquals(new Run(0, LOG, ""), Run.of("replay", "--speed", "1000", log));
        assertTrue(System.nanoTime() - start < original);
    }

    @Test
    void aReplayInStepsWaitsForEach() throws Exception {
        String log = write("in.log", LOG);
        assertEquals(
                LOG.lines().limit(3).toList(),
                withInput("\n2\n", "replay", "--step", log).lines());
        assertEquals(
                LOG.lines().toList(), withInput("4\n", "replay", "--step", log).lines());
    }

    @Test
    void aReplayGoesOverABus() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            Run run = Run.of("replay", "--slcan", line.port(), "--transmit", "--speed", "100", write("in.log", LOG));
            assertEquals(new Run(0, "", "bms: 4 frames sent over SLCAN " + line.port() + "\n"), run);
            line.await(10);
            assertEquals(
                    List.of("t35183802E803E803C701", "t355433006400", "t380848563430302D3737", "t35E55059544553", "C"),
                    line.commands().subList(5, 10));
        }
    }
}
