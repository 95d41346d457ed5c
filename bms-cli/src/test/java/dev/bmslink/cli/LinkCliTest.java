package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bms link}. */
class LinkCliTest {

    /** E4 and E5 of the specification: who is at 2, and the answer. */
    private static final String QUESTION = "00 09 10 06 2A 7E 01 02 0B 02 01 01 01 01 01 01 01 01 01 03 84 7D 00";

    private static final String ANSWER =
            "00 05 11 06 2A 01 12 82 10 41 4D 30 30 30 30 41 32 03 88 13 05 01 12 02 03 F3 45 00";

    @TempDir
    Path folder;

    private static Run bms(String line) {
        return Run.of(line.split(" "));
    }

    @Test
    void simulatesACodingSession() {
        Run run = bms("link simulate --packs 4 --battery gtx5000");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("MASTER_CLAIM"), run.out());
        assertTrue(run.out().contains("is anybody else at 4?"), run.out());
        assertTrue(run.out().contains("The master runs with 4 of 4 batteries."), run.out());
        assertTrue(run.out().contains("lights while coding: "), run.out());
        assertEquals(run.out(), bms("link simulate --packs 4 --battery gtx5000").out());
    }

    @ParameterizedTest
    @CsvSource({
        "'--packs 4 --fault reversed:2', REVERSED_CABLE 2, 2 of 4",
        "'--packs 3 --fault in-in', EN_BREAK_AFTER 1, 1 of 3",
        "'--packs 5 --fault enable-broken:3', EN_BREAK_AFTER 3, 3 of 5",
        "'--packs 5 --fault pair-broken:3', NO_REPLY_AT 4, 3 of 5",
        "'--packs 4 --fault ring', NOT_FIRST, refuses to be the master",
        "'--packs 4 --fault ring --two-levels', RING_CLOSED, 4 of 4",
        "'--packs 4 --fault stuck:3', STUCK_IN, 1 of 4",
        "'--packs 4 --fault twins:3', DUP_AT_POSITION 3, 2 of 4",
        "'--packs 4 --fault same-uid:2', DUP_UID, 2 of 4",
        "'--packs 4 --fault babbling:3', BUS_BUSY, 1 of 4",
        "'--packs 4 --fault dead:3', NO_REPLY_AT 3, 2 of 4",
        "'--packs 5 --battery gtx5000', TOO_MANY 5, 4 of 5",
        "'--packs 5 --battery gtx3000', MORE_THAN_ADVISED 5, 5 of 5",
    })
    void namesTheFault(String arguments, String report, String end) {
        Run run = bms("link simulate " + arguments);
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("reported: " + report), run.out());
        assertTrue(run.out().contains(end), run.out());
    }

    @Test
    void aMissingCableOnlyEndsTheChain() {
        Run run = bms("link simulate --packs 4 --fault unplugged:2");
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains("The master runs with 2 of 4 batteries."), run.out());
    }

    @Test
    void survivesNoise() {
        Run run = bms("link simulate --packs 8 --loss 0.1 --seed 7 --baud 9600 --run 20");
        assertTrue(run.out().contains("The master runs with 8 of 8 batteries."), run.out());
        assertTrue(run.out().contains("noise            hears battery "), run.out());
        assertFalse(bms("link simulate").out().contains("noise"));
    }

    @Test
    void saysWhatStatesAndLevelsMean() {
        Run run = bms("link simulate --packs 4 --run 0");
        assertTrue(run.out().contains("# active, the battery before enables it."), run.out());
        assertTrue(
                run.lines().stream()
                        .anyMatch(line -> line.endsWith(
                                "battery 3   .##o    state            TENTATIVE 3, has an address that is not"
                                        + " confirmed")),
                run.out());
        assertTrue(run.out().contains("driven: the battery enables the one behind it."), run.out());
    }

    @Test
    void thePictureEndsARequestAtTheBatteryThatItIsFor() {
        String svg = bms("link simulate --packs 3 --format svg").out();
        // The second of the lanes 110, 200 and 290 is that of battery 2.
        assertTrue(svg.contains("POLL to pack 2: what do you measure?"), svg);
        String poll = svg.substring(0, svg.indexOf("POLL to pack 2"));
        assertTrue(poll.substring(poll.lastIndexOf("<path")).contains("H200"), svg);
        // Two packs are enabled.
        assertEquals(2, svg.split("class=\"on\"", -1).length - 1);
    }

    @Test
    void writesJsonLinesAndAPicture() throws Exception {
        Run json = bms("link simulate --packs 2 --format jsonl");
        assertEquals(0, json.code());
        for (String line : json.lines()) {
            assertTrue(line.startsWith("{\"v\":1,\"kind\":\""), line);
            try (JsonParser parser = new JsonFactory().createParser(line)) {
                while (parser.nextToken() != null) {
                    // Reading to the end checks it.
                }
            }
        }
        assertTrue(json.out().contains("\"frame\":\"i_am\""), json.out());
        assertTrue(json.out().contains("\"kind\":\"battery\",\"battery\":2,"), json.out());
        Path picture = folder.resolve("session.svg");
        assertEquals(0, bms("link simulate --packs 3 -o " + picture).code());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(picture)));
    }

    @ParameterizedTest
    @CsvSource({
        "'link simulate --packs 17', packs 17 is outside 1..16",
        "'link simulate --loss 0.9', loss 0.9 is outside 0..0.5",
        "'link simulate --baud 4800', baud 4800 is none of",
        "'link simulate --fault reversed', 'reversed needs a position, such as reversed:2'",
        "'link simulate --fault reversed:4', reversed:4 is outside 1..3",
        "'link simulate --fault ring:2', ring has no position",
        "'link simulate --fault broken:2', 'there is no fault \"broken\"; there are reversed, in-in'",
        "'link simulate --fault ring,', 'there is no fault \"\"'",
        "'link simulate --packs 0', packs 0 is outside 1..16",
        "'link simulate --battery foo', 'there is no model foo; there are gtx2500'",
        "'link simulate some.bin', simulate reads no file",
        "'link tables --format svg', there is no picture",
    })
    void saysWhatIsWrongWithTheCommandLine(String line, String message) {
        Run run = bms(line);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void decodesBytesAndHexDigitsAlike() throws IOException {
        Path text = folder.resolve("capture.txt");
        Files.writeString(text, "# two frames\n" + QUESTION + "\n" + ANSWER.toLowerCase() + "  # the answer\n");
        Path raw = folder.resolve("capture.bin");
        Files.write(raw, HexFormat.of().parseHex((QUESTION + ANSWER).replace(" ", "")));
        Run run = bms("link decode " + text);
        assertEquals(0, run.code(), run.err());
        assertEquals(2, run.lines().size());
        assertTrue(run.lines().get(0).contains("master    > new packs  WHO              who is at 2?"), run.out());
        assertTrue(run.lines().get(1).contains("AM0000A2, IN ACTIVE, OUT PRESENT"), run.out());
        assertTrue(run.lines().get(1).trim().startsWith("23  seq   6  epoch  42"), run.out());
        assertEquals(run.out(), bms("link decode " + raw).out());
    }

    @Test
    void decodesToJson() throws IOException {
        Path text = folder.resolve("capture.txt");
        Files.writeString(text, ANSWER);
        Run run = bms("link decode --format jsonl " + text);
        assertEquals(
                "{\"v\":1,\"offset\":0,\"frame\":\"i_am\",\"seq\":6,\"epoch\":42,\"destination\":1,\"source\":0,"
                        + "\"payload\":{\"uid\":\"AM0000A2\",\"capabilities\":3,\"model\":5000,\"firmware\":261,"
                        + "\"ports\":18,\"flags\":2,\"reserved\":0}}\n",
                run.out());
    }

    @Test
    void reportsWhatIsNotAFrame() throws IOException {
        Path damaged = folder.resolve("damaged.txt");
        Files.writeString(damaged, QUESTION.replace("0B 02", "0B 06") + ANSWER + "00 01 02");
        Run run = bms("link decode " + damaged);
        assertEquals(0, run.code());
        assertEquals(1, run.lines().size());
        assertTrue(run.err().contains("1 pieces are not frames, the first before byte 23: check"), run.err());
        assertTrue(run.err().contains("the last frame is cut"), run.err());
        Path nothing = folder.resolve("nothing.txt");
        Files.write(nothing, "no frame".getBytes(StandardCharsets.US_ASCII));
        assertEquals(3, bms("link decode " + nothing).code());
        assertEquals(3, bms("link decode " + folder.resolve("missing")).code());
    }

    @Test
    void tablesAreTheDocuments() {
        Run run = bms("link tables");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("## Messages"), run.out());
        assertFalse(run.out().contains("null"), run.out());
    }
}
