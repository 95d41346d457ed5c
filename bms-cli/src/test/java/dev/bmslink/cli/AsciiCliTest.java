package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiCliTest {

    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));

    @TempDir
    Path folder;

    private static String sample(String name) {
        return ROOT.resolve("samples/ascii/" + name).toString();
    }

    private String file(String... lines) throws IOException {
        Path file = folder.resolve("input");
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
        return file.toString();
    }

    @Test
    void aReplyAfterItsRequestGivesTheDocumentedJson() {
        Run run = Run.of("ascii", "decode", "--format", "jsonl", sample("us2000.txt"));
        assertEquals(0, run.code());
        assertEquals("", run.err());
        assertEquals(
                "{\"v\":1,\"address\":2,\"rtn\":0,\"request\":\"42\",\"packs\":[{\"address\":2,\"signals\":{"
                        + "\"cell_voltages\":[3.359,3.36,3.36,3.36,3.36,3.36,3.361,3.36,3.36,3.361,3.362,3.36,3.362,"
                        + "3.362,3.361],\"temperatures\":[29.0,26.0,26.0,26.0,26.0],\"current\":2.1,\"voltage\":50.408,"
                        + "\"remaining_capacity\":35.5,\"full_charge_capacity\":50.0,\"cycle_count\":79}}]}",
                run.lines().get(5));
        assertEquals(
                "{\"v\":1,\"address\":2,\"rtn\":0,\"request\":\"92\",\"signals\":{\"pack\":2,"
                        + "\"charge_voltage_limit\":53.25,\"discharge_voltage_limit\":47.0,"
                        + "\"charge_current_limit\":25.0,\"discharge_current_limit\":-25.0,\"charge_enabled\":true,"
                        + "\"discharge_enabled\":true,\"charge_immediately_1\":false,\"charge_immediately_2\":false,"
                        + "\"full_charge_request\":false}}",
                run.lines().get(11));
    }

    @Test
    void withoutItsRequestAReplyIsOnlyFramedUnlessToldWhatItAnswers() {
        Run framed = Run.of("ascii", "decode", "--format", "jsonl", sample("replies-92.txt"));
        assertEquals(0, framed.code());
        assertEquals("{\"v\":1,\"address\":2,\"rtn\":0,\"info\":\"02D002AFC800C8FE0CC0\"}\n", framed.out());
        assertTrue(framed.err().contains("--request says what they answer"), framed.err());
        Run told = Run.of("ascii", "decode", "--request", "92", sample("replies-92.txt"));
        assertTrue(told.out().contains("discharge_current_limit -50.0 A"), told.out());
        assertEquals("", told.err());
    }

    @Test
    void anAnswerFromAnotherAddressIsNamed() throws IOException {
        Run run = Run.of(
                "ascii",
                "decode",
                "--format",
                "jsonl",
                file("~200246470000FDA7", "~20034600B032110E420BEA0B540D0D0A3D03FCD2F0B3B0ADD40D0D0A3DFC18F23C"));
        assertTrue(run.out().contains("\"faults\":[\"answered from address 03, asked 02\"]"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "us2000.txt, 42",
        "v2.8.txt, 42",
        "requests.txt, ",
        "replies-42.txt, 42",
        "replies-44.txt, 44",
        "replies-47.txt, 47",
        "replies-92.txt, 92",
        "replies-92.txt, "
    })
    void encodingWhatWasDecodedGivesTheSameFrames(String name, String request) throws IOException {
        List<String> command = new ArrayList<>(List.of("ascii", "decode", "--format", "jsonl", sample(name)));
        if (request != null) {
            command.addAll(List.of("--request", request));
        }
        Run decoded = Run.of(command.toArray(String[]::new));
        Run encoded = Run.of("ascii", "encode", file(decoded.out().strip()));
        assertEquals(0, encoded.code(), encoded.err());
        assertEquals(frames(name), encoded.lines());
    }

    private static List<String> frames(String name) throws IOException {
        return Files.readAllLines(Path.of(sample(name))).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void aPrintedLengthThatIsWrongIsReadReportedAndWrittenRight() throws IOException {
        Run decoded = Run.of("ascii", "decode", "--format", "jsonl", sample("force-v3.5.txt"));
        assertTrue(decoded.lines().get(7).endsWith(",\"faults\":[\"LENGTH says 8, INFO has 18\"]}"), decoded.out());
        Run encoded = Run.of("ascii", "encode", file(decoded.out().strip()));
        List<String> expected = frames("force-v3.5.txt").stream()
                .map(frame -> frame.equals("~201246008008DCD35DC009C407E4B0F985")
                        ? "~20124600D012DCD35DC009C407E4B0F97E"
                        : frame)
                .toList();
        assertEquals(expected, encoded.lines());
    }

    @Test
    void theStepOfCurrentInTheReplyTo63CanBeChosen() {
        String reply = "~20124600D012DCD35DC009C407E4B0F97E";
        assertTrue(Run.of("ascii", "decode", "--request", "63", reply).out().contains("charge_current_limit 250.0 A"));
        assertTrue(Run.of("ascii", "decode", "--request", "63", "--system-current", "0.01", reply)
                .out()
                .contains("charge_current_limit 25.0 A"));
    }

    @Test
    void timesBeforeFramesAndCarriageReturnsAloneAreReadAlike() throws IOException {
        Path raw = folder.resolve("raw");
        Files.writeString(raw, "~200246470000FDA7\r~2002464F0000FD98\r");
        assertEquals(2, Run.of("ascii", "decode", raw.toString()).lines().size());
        Run timed = Run.of("ascii", "decode", file("12:00:01 > ~200246470000FDA7\r", "", "# a comment with ~"));
        assertEquals(1, timed.lines().size());
        assertEquals("", timed.err());
    }

    @Test
    void linesThatAreNotUnderstoodAreCountedWithTheFirstReason() throws IOException {
        String input = file("~200246470000FDA7", "hello", "~2002464F0000FD99");
        Run run = Run.of("ascii", "decode", input);
        assertEquals(0, run.code());
        assertEquals("bms: 2 of 3 lines not understood, first at line 2: there is no ~\n", run.err());
        assertEquals(3, Run.of("ascii", "decode", "--strict", input).code());
        Run nothing = Run.of("ascii", "decode", file("~20024694D01202D002B79800FAFF0600F934"));
        assertEquals(3, nothing.code());
        assertEquals(
                "bms: 1 of 1 lines not understood, first at line 1: LENGTH says 18, INFO has 20,"
                        + " CHKSUM says F934, the characters give F933\n",
                nothing.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ascii decode --request 41 -", "ascii frobnicate", "ascii encode --request 42 -", "ascii"})
    void aWrongCommandLineIsRefused(String line) {
        assertEquals(2, Run.of(line.split(" ")).code());
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertEquals(
                3, Run.of("ascii", "decode", folder.resolve("none").toString()).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"v\":2,\"address\":2,\"request\":\"47\"} | v is 2, only 1 is known",
                "{\"address\":300,\"request\":\"47\"} | ADR = 300 is outside 0..255",
                "{\"request\":\"47\"} | address is missing",
                "{\"address\":2} | request is missing, and rtn is too",
                "{\"address\":2,\"request\":\"42\"} | pack is missing",
                "{\"address\":2,\"request\":\"42\",\"signals\":{\"pack\":2,\"soc\":1}} | there is no soc here",
                "{\"address\":2,\"rtn\":0,\"request\":\"92\",\"signals\":{\"pack\":2,\"charge_voltage_limit\":70}} |"
                        + " charge_voltage_limit = 70 is outside what the wire can carry, 0.000..65.535 V",
                "{\"address\":2,\"rtn\":0,\"request\":\"42\",\"packs\":5} | packs is no list",
                "[1] | this is no JSON object",
                "{\"address\":[[[[[[[[[[[[[[1]]]]]]]]]]]]]]} | not JSON"
            })
    void whatCannotBeEncodedIsNamed(String json, String reason) throws IOException {
        Run run = Run.of("ascii", "encode", file(json));
        assertEquals(3, run.code());
        assertTrue(run.err().contains("first at line 1: " + reason), run.err());
        assertEquals("", run.out());
    }

    @Test
    void explainShowsPositionsFormulasSourcesAndBitsWithoutName() {
        Run run = Run.of("ascii", "explain", "--request", "92", "~20024600B01402D002B79800FAFF06C1F92C");
        assertTrue(run.out().contains("LENGTH B014   LENID 20 characters, LCHKSUM B"), run.out());
        assertTrue(run.out().contains("   1   D002   charge_voltage_limit = 53.25 V"), run.out());
        assertTrue(run.out().contains("value = raw / 1000 V; documented and captured (PA28, PA33, PA35, PAC)"));
        assertTrue(run.out().contains("bits 01 are set and have no name"), run.out());
    }

    @Test
    void theExamplesOfTheDocumentationAreTrue() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/ascii.md"));
        int examples = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("$ bms ")) {
                continue;
            }
            StringBuilder expected = new StringBuilder();
            for (int k = i + 1; !lines.get(k).startsWith("```") && !lines.get(k).startsWith("$ "); k++) {
                expected.append(lines.get(k)).append('\n');
            }
            String[] words = lines.get(i).substring("$ bms ".length()).split(" ");
            for (int w = 0; w < words.length; w++) {
                words[w] =
                        words[w].startsWith("samples/") ? ROOT.resolve(words[w]).toString() : words[w];
            }
            Run run = Run.of(words);
            assertEquals(expected.toString(), run.out() + run.err(), lines.get(i));
            examples++;
        }
        assertEquals(5, examples);
    }

    @Test
    void rubbishNeverBreaksTheCommandOrItsJson() throws IOException {
        Random random = new Random(42);
        String frames = frames("us2000.txt").stream().collect(Collectors.joining("\n"));
        for (int round = 0; round < 300; round++) {
            byte[] bytes = frames.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve("rubbish");
            Files.write(file, bytes);
            for (String action : List.of("decode", "explain")) {
                Run run = Run.of("ascii", action, "--format", "jsonl", "--request", "42", file.toString());
                assertFalse(run.err().contains("defect"), run.err());
                if (action.equals("decode")) {
                    parse(run.out());
                }
            }
        }
    }

    private static void parse(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        }
    }
}
