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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = folder.resolve("pylontech.log");
        Files.writeString(log, "(1760000000.020000) can0 351#1402740E740ECC01\n(1760000000.5) can0 355#1A006400\n");
    }

    private Run bms(String... args) {
        return Run.of(args);
    }

    @Test
    void decodesToTextWithUnitsAndFlagsByName() {
        Run run = bms("decode", "-p", "pylontech-lv@1.2", "-t", "a", log.toString());
        assertEquals(0, run.code());
        assertTrue(run.out().contains("1760000000.020  can0 351"), run.out());
        assertTrue(run.out().contains("charge_voltage_limit 53.2 V"), run.out());
        assertTrue(run.out().contains("soc 26 %  soh 100 %"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void decodesToTheDocumentedJson() {
        Run run = bms("decode", "-p", "pylontech-lv", "--format", "jsonl", log.toString());
        assertEquals(
                "{\"v\":1,\"t\":1760000000.02,\"ch\":\"can0\",\"id\":\"351\",\"profile\":\"pylontech-lv@1.2\","
                        + "\"frame\":\"limits\",\"signals\":{\"charge_voltage_limit\":53.2,\"charge_current_limit\":370.0,"
                        + "\"discharge_current_limit\":370.0,\"discharge_voltage_limit\":46.0},\"raw\":\"1402740E740ECC01\"}",
                run.lines().get(0));
        assertEquals(2, run.lines().size());
        assertEquals("", run.err());
    }

    @Test
    void withoutAProfileTheFramesAreIdentified() throws IOException {
        Files.writeString(log, "351#1402740E740ECC01\n355#1A006400\n359#000000000A504E\n35E#50594C4F4E202020\n");
        Run sure = bms("decode", log.toString());
        assertEquals(0, sure.code());
        assertTrue(sure.err().contains("decoded as pylontech-lv@1.2: "), sure.err());
        assertEquals(4, sure.lines().size());
        Files.writeString(log, "351#1402740E740ECC01\n355#1A006400\n");
        Run unsure = bms("decode", log.toString());
        assertEquals(1, unsure.code());
        assertTrue(unsure.err().contains("choose one with -p, the likeliest first: pylontech-lv@1.2"), unsure.err());
        assertEquals("", unsure.out());
    }

    @Test
    void identifiesOrSaysThatItDoesNotKnow() throws IOException {
        Files.writeString(log, "351#1402740E740ECC01\n355#1A006400\n359#000000000A504E\n35E#50594C4F4E202020\n");
        Run sure = bms("identify", log.toString());
        assertEquals(0, sure.code());
        assertTrue(sure.out().startsWith("This is pylontech-lv@1.2, "), sure.out());
        Run json = bms("identify", "--format", "jsonl", log.toString());
        assertTrue(
                json.lines().get(0).startsWith("{\"v\":1,\"profile\":\"pylontech-lv@1.2\",\"score\":0.9"), json.out());
        assertTrue(json.lines().get(0).contains("\"confident\":true,\"evidence\":[{\"bits\":"), json.out());
        assertTrue(json.lines().get(1).contains("\"confident\":false"), json.out());
        Files.writeString(log, "7E8#0341057B00000000\n");
        Run unsure = bms("identify", log.toString());
        assertEquals(1, unsure.code());
        assertTrue(unsure.out().startsWith("I do not know"), unsure.out());
        Files.writeString(log, "");
        assertEquals(3, bms("identify", log.toString()).code());
    }

    @Test
    void absentIsNoKeyAndUnknownFramesHaveNoSignals() throws IOException {
        Files.writeString(log, "351#140250 02\n351#14025002C805\n7FF#00\n".replace(" ", ""));
        Run run = bms("decode", "-p", "pylontech-lv", "--format", "jsonl", log.toString());
        assertFalse(run.lines().get(0).contains("discharge"), run.out());
        assertTrue(run.lines().get(0).contains("\"faults\":[\"unexpected_length: 4 bytes"), run.out());
        assertFalse(run.lines().get(1).contains("discharge_voltage_limit"), run.out());
        assertEquals(
                "{\"v\":1,\"id\":\"7FF\",\"profile\":\"pylontech-lv@1.2\",\"raw\":\"00\"}",
                run.lines().get(2));
        assertEquals(0, run.code());
    }

    @Test
    void decodesToCsvAndCandump() {
        assertEquals(
                List.of(
                        "t,name,field,value,unit,id,ch",
                        "1760000000.5,state_of_charge,soc,26,%,355,can0",
                        "1760000000.5,state_of_charge,soh,100,%,355,can0"),
                bms("decode", "-p", "pylontech-lv", "--id", "355", "--format", "csv", log.toString())
                        .lines());
        assertEquals(
                List.of("(1760000000.020000) can0 351#1402740E740ECC01"),
                bms("decode", "-p", "pylontech-lv", "-n", "1", "--format", "candump", log.toString())
                        .lines());
    }

    @ParameterizedTest
    @CsvSource({
        "--id=350:7F0, 2",
        "--id=351, 1",
        "--id=00000351, 0",
        "-n=1, 1",
        "--since=1760000000.3, 1",
        "--until=1760000000.3, 1",
        "--until=1, 0"
    })
    void filtersSelectFrames(String filter, int frames) {
        Run run = bms("decode", "-p", "pylontech-lv", "--format", "candump", filter, log.toString());
        assertEquals(frames, run.out().isEmpty() ? 0 : run.lines().size());
        assertEquals(0, run.code());
    }

    @Test
    void linesThatAreNotUnderstoodAreCountedAndFailOnlyWhenStrict() throws IOException {
        Files.writeString(log, "351#1402740E740ECC01\r\nrubbish\n\n# comment\n355#1A0\n");
        Run lenient = bms("decode", "-p", "pylontech-lv", log.toString());
        assertEquals(0, lenient.code());
        assertEquals(
                "bms: 2 of 5 lines not understood, first at line 2: not a line of a CAN log: rubbish"
                        + " (1 × not a line of a CAN log, 1 × the data has an odd number of digits)",
                lenient.err().strip());
        assertEquals(1, lenient.lines().size());
        assertEquals(
                3,
                bms("decode", "-p", "pylontech-lv", "--strict", log.toString()).code());
    }

    @Test
    void binaryRubbishGivesAMessageAndNoStackTrace() throws IOException {
        byte[] rubbish = new byte[300_000];
        new Random(7).nextBytes(rubbish);
        Files.write(log, rubbish);
        Run run = bms("decode", log.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("lines not understood, first at line 1"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anEmptyLogIsNoError() throws IOException {
        Files.writeString(log, "");
        assertEquals(new Run(0, "", ""), bms("decode", log.toString()));
    }

    @Test
    void aFileThatCannotBeReadIsUnreadable() {
        Run missing = bms("decode", folder.resolve("missing.log").toString());
        assertEquals(3, missing.code());
        assertTrue(missing.err().contains("missing.log"), missing.err());
        assertEquals(3, bms("decode", folder.toString()).code());
    }

    @Test
    void aProfileThatKnowsNothingOfTheLogIsAnError() throws IOException {
        Files.writeString(log, "7F5#00\n");
        Run named = bms("decode", "-p", "pylontech-lv", log.toString());
        assertEquals(3, named.code());
        Run asked = bms("decode", log.toString());
        assertEquals(1, asked.code());
        assertTrue(asked.err().contains("no profile knows any of these identifiers"), asked.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decode --format xml",
                "decode -p unknown",
                "decode -p pylontech-lv@9",
                "decode -p sofar?x=y",
                "decode --id zz",
                "fly",
                "explain",
                "explain 351",
                "explain 351#1",
                "explain 351#GG",
                "encode -p pylontech-lv",
                "encode -p pylontech-lv nothing",
                "encode -p pylontech-lv limits x=1",
                "encode -p pylontech-lv limits charge_voltage_limit",
                "encode -p pylontech-lv limits charge_voltage_limit=x",
                "encode -p pylontech-lv limits charge_voltage_limit=7000",
                "encode -p pylontech-lv state_of_charge soc=101 soh=100",
                "encode limits",
                "profiles nothing",
                "encode -p pylontech-lv --length 2 state_of_charge soc=1 soh=1",
                "encode -p pylontech-lv --length 9 requests",
                "convert",
                "convert a.log",
                "convert a.log b.blf",
                "convert a.log -",
                "convert a.log b.log --to xml",
                "stats --bitrate 0",
                "stats --bitrate 2000",
                "stats --format csv"
            })
    void wrongCommandLinesExitWithTwoAndSayWhy(String line) {
        Run run = bms(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void encodesWhatDecodesToTheSameValues() {
        assertEquals(
                "(0.000000) can0 351#1402740E740ECC01",
                bms(
                                "encode",
                                "-p",
                                "pylontech-lv",
                                "limits",
                                "charge_voltage_limit=53.2",
                                "charge_current_limit=370",
                                "discharge_current_limit=370.0",
                                "discharge_voltage_limit=46")
                        .out()
                        .strip());
        Run flags = bms("encode", "-p", "pylontech-lv", "35C", "charge_enable=true", "--format", "bare");
        assertEquals("35C#8000", flags.out().strip());
        assertEquals("", flags.err());
        Run partial = bms("encode", "-p", "pylontech-lv", "0x359", "module_count=4", "--format", "bare");
        assertEquals("359#0000000004504E", partial.out().strip());
        Run zero = bms("encode", "-p", "pylontech-lv", "state_of_charge", "soc=26", "--format", "jsonl");
        assertTrue(zero.out().contains("\"soc\":26,\"soh\":0"), zero.out());
        assertEquals("bms: not given, sent as 0: soh", zero.err().strip());
        Run forced = bms(
                "encode", "-p", "pylontech-lv", "--force", "--format", "bare", "state_of_charge", "soc=101", "soh=1");
        assertEquals("355#65000100", forced.out().strip());
    }

    @Test
    void explainsEveryBit() {
        Run run = bms("explain", "359#020000000A504E", "-p", "pylontech-lv");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("a  cell_or_module_over_voltage = true  raw 1 = 0x1"), run.out());
        assertTrue(run.out().contains("map   e..dcba. ....g..f"), run.out());
        assertTrue(run.out().contains("documented (PY12, DY12, SA13, LX04)"), run.out());
        Run known = bms("explain", "00005351#C608FA00FA008007");
        assertTrue(known.out().contains("sofar@1.0"), "the best known reading is explained: " + known.out());
        assertTrue(known.err().contains("also known to pylontech-hv@1.26"), known.err());
        Run shorter = bms("explain", "351#140250");
        assertTrue(shorter.out().contains("charge_current_limit = absent, the frame ends before it"), shorter.out());
        assertEquals(3, bms("explain", "7F5#00").code());
        assertEquals(3, bms("explain", "7FF#00", "-p", "pylontech-lv").code());
    }

    @Test
    void listsProfilesAndTheirFrames() {
        assertTrue(
                bms("profiles").out().contains("pylontech-lv\n  @1.2 "),
                bms("profiles").out());
        Run frames = bms("profiles", "pylontech-lv");
        assertTrue(frames.out().contains("35C"), frames.out());
        assertTrue(frames.out().contains("battery to inverter"), frames.out());
        assertTrue(frames.out().contains("every 1000 ms"), frames.out());
    }

    @Test
    void coloursOnlyOnRequest() {
        assertFalse(bms("explain", "351#14").out().contains("\u001b"));
        assertTrue(bms("explain", "--color", "always", "351#14").out().contains("\u001b[1m"));
        assertFalse(bms("explain", "--color", "never", "351#14").out().contains("\u001b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "decode", "explain", "encode", "profiles", "convert", "stats"})
    void everyHelpHasAnExample(String command) {
        Run run = command.isEmpty() ? bms("--help") : bms(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Example"), run.out());
    }

    @Test
    void theVersionIsKnown() {
        assertTrue(
                bms("--version").out().matches("bms \\d+\\.\\d+.*\\R"),
                bms("--version").out());
    }

    @Test
    void everyLineOfJsonParses() throws IOException {
        Files.write(log, "35E#225C0A0022FF4142\n".getBytes(StandardCharsets.US_ASCII));
        Run run = bms("decode", "-p", "pylontech-lv", "--format", "jsonl", log.toString());
        try (JsonParser parser = new JsonFactory().createParser(run.out())) {
            while (parser.nextToken() != null) {
                if ("manufacturer".equals(parser.currentName())
                        && parser.currentToken().isScalarValue()) {
                    assertEquals("\"\\\n\u0000\"\u00ffAB", parser.getText());
                }
            }
        }
    }
}
