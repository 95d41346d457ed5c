package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkDecoder;
import dev.bmslink.rs485.link.LinkFault;
import dev.bmslink.rs485.link.MessageType;
import dev.bmslink.rs485.link.Uid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bms link check} and {@code bms ascii check}. */
class SerialCheckTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("bmslink.root")).resolve("samples/ascii");

    /** Manufacturer information of a US2000, captured. */
    private static final String ASK = "~20024651C0040000FCD5";

    private static final String ANSWER =
            "~20024600C0405553324B42504C000000020350796C6F6E2D2D2D2D2D2D2D2D2D2D2D2D2D2D2DEF98";

    @TempDir
    Path folder;

    private List<String> coding = List.of();

    @BeforeEach
    void simulate() throws IOException {
        Path capture = folder.resolve("coding.txt");
        assertEquals(
                0,
                Run.of("link", "simulate", "--packs", "4", "--capture", capture.toString())
                        .code());
        coding = Files.readAllLines(capture);
    }

    private Run link(List<String> lines, String... options) throws IOException {
        return run("link", String.join("\n", lines), options);
    }

    private Run run(String command, String text, String... options) throws IOException {
        Path file = folder.resolve("in.txt");
        Files.writeString(file, text);
        List<String> args = new ArrayList<>(List.of(command, "check", file.toString()));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }

    private static List<String> broken(Run run) {
        return run.lines().stream()
                .filter(line -> line.startsWith("✗ "))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    /** The frame in a line of a capture. */
    private static Frame frame(String line) {
        AtomicReference<Frame> found = new AtomicReference<>();
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(line.substring(line.indexOf(')') + 2));
        new LinkDecoder().accept(bytes, 0, bytes.length, new LinkDecoder.Listener() {
            @Override
            public void onFrame(Frame frame) {
                found.set(frame);
            }

            @Override
            public void onFault(LinkFault fault) {
                throw new IllegalStateException(fault.toString());
            }
        });
        return found.get();
    }

    private static String line(double seconds, Frame frame) {
        return String.format(
                Locale.ROOT, "(%.6f) %s", seconds, HexFormat.ofDelimiter(" ").formatHex(frame.toWire()));
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.substring(1, line.indexOf(')')));
    }

    private int indexOf(MessageType type) {
        for (int i = 1; i < coding.size(); i++) {
            if (coding.get(i).startsWith("(") && frame(coding.get(i)).type() == type) {
                return i;
            }
        }
        throw new IllegalStateException("no " + type);
    }

    @Test
    void aSimulatedCodingConforms() throws IOException {
        Run run = link(coding, "--fail-on", "any");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.lines().get(0).startsWith("PASS  battery against link-port, "), run.out());
        assertEquals(1, run.lines().size(), run.out());
    }

    @Test
    void withoutTimesTheHeartbeatsStayOpen() throws IOException {
        Run run = link(
                coding.stream().map(line -> line.replaceFirst("^\\(.*\\) ", "")).toList());
        assertEquals(4, run.code(), run.out());
        assertTrue(run.lines().get(0).contains("frames without times: 1 inconclusive"), run.out());
        assertTrue(run.out().contains("LINK-HEARTBEAT-ADR-007 is not decided: capture the time of each"), run.out());
    }

    @Test
    void aMasterThatPausesIsFoundByTheTimes() throws IOException {
        List<String> late = new ArrayList<>(coding);
        String heartbeat = coding.get(indexOf(MessageType.HEARTBEAT));
        late.add(line(seconds(coding.get(coding.size() - 1)) + 60, frame(heartbeat)));
        Run run = link(late);
        assertEquals(1, run.code(), run.out());
        assertEquals(List.of("LINK-HEARTBEAT-ADR-007"), broken(run));
    }

    @Test
    void anAddressThatIsGivenTwiceIsFound() throws IOException {
        List<String> twice = new ArrayList<>(coding);
        Frame assign = frame(coding.get(indexOf(MessageType.ASSIGN)));
        int address = ((Assign) assign.message()).address();
        Uid stranger = Uid.ofAscii("TWIN0001");
        twice.add(line(
                seconds(coding.get(coding.size() - 1)) + 0.1,
                new Frame(
                        assign.seq(),
                        assign.epoch(),
                        assign.destination(),
                        assign.source(),
                        new Assign(stranger, address, address))));
        Run run = link(twice);
        assertEquals(1, run.code(), run.out());
        assertEquals(List.of("LINK-ASSIGN-ADR-003"), broken(run), run.out());
        assertTrue(run.out().contains("address " + address + " belongs to "), run.out());
    }

    @Test
    void anAnswerFromAnotherAddressIsFound() throws IOException {
        List<String> wrong = new ArrayList<>(coding);
        int at = indexOf(MessageType.TELEMETRY);
        Frame answer = frame(coding.get(at));
        wrong.set(
                at,
                line(
                        seconds(coding.get(at)),
                        new Frame(
                                answer.seq(),
                                answer.epoch(),
                                answer.destination(),
                                answer.source() + 1,
                                answer.message())));
        Run run = link(wrong);
        assertEquals(1, run.code(), run.out());
        assertEquals(List.of("LINK-ALL-ADR-001"), broken(run), run.out());
    }

    @Test
    void aWrongChecksumIsFoundAndCountsWhenAskedFor() throws IOException {
        List<String> damaged = new ArrayList<>(coding);
        int at = indexOf(MessageType.TELEMETRY);
        String line = coding.get(at);
        // The byte before the closing delimiter is the CRC's high one.
        int last = line.length() - 5;
        String other = line.substring(last, last + 2).equals("5A") ? "5B" : "5A";
        damaged.set(at, line.substring(0, last) + other + line.substring(last + 2));
        Run run = link(damaged);
        assertEquals(0, run.code(), run.out());
        assertEquals(List.of("LINK-ALL-ADR-009"), broken(run), run.out());
        assertEquals(1, link(damaged, "--fail-on", "should").code());
        assertEquals(0, link(damaged, "--fail-on", "none").code());
    }

    @ParameterizedTest
    @CsvSource({
        "us2000, battery, 0, ''",
        "us2000, inverter, 0, ''",
        "v2.8, battery, 0, ''",
        "force-v3.5, battery, 1, ASCI-ALL-ASC-003",
        "force-v3.5, inverter, 0, ''",
    })
    void theSamplesHaveTheirVerdicts(String sample, String side, int code, String rules) {
        Run run = Run.of("ascii", "check", SAMPLES.resolve(sample + ".txt").toString(), "--side", side);
        assertEquals(code, run.code(), run.out() + run.err());
        assertEquals(rules, String.join(" ", broken(run)));
        assertTrue(run.out().contains("is not decided: capture the time of each frame as well"), run.out());
    }

    @Test
    void timesDecideAboutSlowReplies() throws IOException {
        Run slow = run("ascii", "(1.0) " + ASK + "\n(3.5) " + ANSWER + "\n");
        assertEquals(0, slow.code(), slow.out());
        assertEquals(List.of("ASCI-ALL-ASC-025"), broken(slow), slow.out());
        assertTrue(slow.out().contains("in 2.500 s"), slow.out());
        Run prompt = run("ascii", "(1.0) " + ASK + "\n(1.09) " + ANSWER + "\n", "--fail-on", "any");
        assertEquals(0, prompt.code(), prompt.out());
        assertFalse(prompt.out().contains("not decided"), prompt.out());
    }

    @ParameterizedTest
    @CsvSource({
        "EF98, EF99, ASCI-ALL-ASC-004",
        "~200246, ~200346, ASCI-ADR-ASC-021 ASCI-ALL-ASC-004",
    })
    void aDamagedReplyIsFound(String from, String to, String among) throws IOException {
        Run run = run("ascii", ASK + "\n" + ANSWER.replace(from, to) + "\n");
        assertEquals(1, run.code(), run.out());
        assertTrue(among.contains(broken(run).get(0)), run.out());
        assertEquals(1, broken(run).size(), run.out());
    }

    @Test
    void reportsHaveNoSectionsOfCan() throws IOException {
        Path html = folder.resolve("r.html");
        Path json = folder.resolve("r.json");
        Path junit = folder.resolve("r.xml");
        Run run = link(coding, "--html", html.toString(), "--json", json.toString(), "--junit", junit.toString());
        assertTrue(run.out().contains("Written: " + html + ", " + json + ", " + junit), run.out());
        String page = Files.readString(html);
        for (String section : List.of("timeline", "timing", "bytes")) {
            assertFalse(page.contains("#" + section + "\"") || page.contains("id=\"" + section + "\""), section);
        }
        assertTrue(page.contains("<pre>bms link check in.txt</pre>"), "how to repeat");
        assertTrue(Files.readString(junit).contains("LINK-ASSIGN-ADR-003"));
        run("ascii", "(1.0) " + ASK + "\n(1.09) " + ANSWER + "\n", "--html", html.toString());
        assertTrue(Files.readString(html).contains("<h2 id=\"timing\">"), "answers have times");
    }

    @Test
    void aDeclarationExcludesARule() throws IOException {
        Path declaration = folder.resolve("p.properties");
        Files.writeString(
                declaration, "role = battery\nprofile = pylontech-ascii\nexclude.ASCI-ALL-ASC-003 = as printed\n");
        String sample = SAMPLES.resolve("force-v3.5.txt").toString();
        Run run = Run.of("ascii", "check", sample, "--declaration", declaration.toString());
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("1 skipped"), run.out());
        Run other = Run.of("link", "check", sample, "--declaration", declaration.toString());
        assertEquals(2, other.code());
        assertTrue(other.err().contains("is for pylontech-ascii; here it is link-port"), other.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no frame at all\n", "(1.0)\n(2", "# only a comment\n", "00 00 00", "~~~~\n", "\u0000\u00ff("
            })
    void whatHoldsNoFrameIsUnreadable(String text) throws IOException {
        for (String command : List.of("link", "ascii")) {
            Run run = run(command, text);
            assertEquals(3, run.code(), command + ": " + run.out() + run.err());
            assertEquals("", run.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x) ", "() ", "(1.2.3) ", "(99999999999999999999999999) ", "(-1) ", "(1e9) "})
    void aTimeThatIsNoneIsNoTime(String time) throws IOException {
        Run run = run("ascii", time + ASK + "\n" + time + ANSWER + "\n");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("2 frames without times"), run.out());
        Run link = link(coding.stream()
                .map(line -> line.replaceFirst("^\\(.*\\) ", time.replace("$", "")))
                .collect(Collectors.toList()));
        assertEquals(4, link.code(), link.out() + link.err());
    }

    @ParameterizedTest
    @CsvSource({
        "link check x.txt --packs 3, check does not take --packs",
        "link simulate --html x.html, --html belongs to check",
        "link decode x.bin --capture y.txt, --capture belongs to simulate",
        "ascii check x.txt --request 42, check does not take --request",
        "ascii decode x.txt --side battery, --side belongs to check",
        "ascii decode x.txt --fail-on any, --fail-on belongs to check",
        "ascii check ~20024642E00202FD33, 'check reads a file with requests and replies, not one frame'",
        "ascii check x.txt --declaration missing, cannot read the declaration missing",
    })
    void saysWhatIsWrongWithTheCommandLine(String line, String message) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        assertEquals(
                3, Run.of("link", "check", folder.resolve("none").toString()).code());
        assertEquals(3, Run.of("ascii", "check", folder.toString()).code());
        Run run = link(coding, "--html", folder.resolve("no/such/r.html").toString());
        assertEquals(5, run.code());
        assertTrue(run.err().contains("cannot write"), run.err());
    }
}
