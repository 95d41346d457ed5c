package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about the batteries themselves. */
class BatteryCliTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    /** Runs a command line whose arguments are separated by blanks, or quoted. */
    private static Run bms(String line) {
        Matcher words = WORD.matcher(line);
        return Run.of(words.results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new));
    }

    @Test
    void listsTheModels() {
        Run run = bms("battery");
        assertEquals(0, run.code());
        assertEquals(12, run.lines().size());
        assertTrue(run.out().contains("gtx3000-h10"), run.out());
        assertTrue(run.out().contains("growatt-6k5"), run.out());
    }

    @Test
    void showsAModelWithSectionsAndMisprints() {
        Run run = bms("battery growatt-6k5");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("operating voltage        48..57.6 V"), run.out());
        assertTrue(
                run.out().contains("Recharge with 64 A at 55 V until LED2 flickers; then rest for 5 minutes"),
                run.out());
        assertTrue(run.out().contains("CAHL, CMO1"), run.out());
        assertTrue(run.out().contains("voltage difference"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "battery gtx5000 --stored 7months --temperature 30 --soc 45 | 1 | recharge due",
                "battery gtx5000 --stored 6months --temperature 30 --soc 45 | 0 | may be stored",
                "battery gtx5000 --stored 7months --temperature 20 --soc 45 | 0 | another 5 months",
                "battery gtx5000 --stored 1d --temperature 46 --soc 45 | 1 | not allowed at all",
                "battery gtx5000 --stored 1d --temperature 20 --soc 80 | 1 | soc 80 % is outside 30..60 %",
                "battery gtx5000 --stored 1d --temperature 20 --humidity 90 | 1 | humidity 90",
                "battery gtx2500 --stored 8days --temperature 30 --over-discharged | 1 | recharge due",
                "battery gtx2500 --stored 7days --temperature 30 --over-discharged | 0 | may be stored",
                "battery gtx2500 --stored 12h --temperature 30 --over-discharged --connected | 1 | recharge due",
                "battery gtx3000-h7 --stored 1y --temperature -10 --soc 30 | 0 | may be stored",
                "battery growatt-6k5 --stored 2weeks --temperature -25 | 1 | recharge due",
                "cable growatt-6k5/com1 growatt-sph/bms | 0 | leave out on growatt-6k5/com1: 1, 2, 3, 6, 7, 8",
                "cable growatt-6k5/com1 growatt-sph/bms --wires \"4-4,5-5\" | 0 | This cable works.",
                "cable growatt-6k5/com1 growatt-sph/bms --wires \"4-5,5-4\" | 1 | high and low are swapped",
                "cable growatt-6k5/com1 growatt-sph/bms --wires \"1-1,2-2\" | 1 | this is an RS485 cable",
                "cable growatt-6k5/com1 growatt-sph/bms --wires patch | 1 | a signal is held at ground",
                "cable growatt-6k5/com1 growatt-6k5/com2 --wires \"1-2,2-1\" | 1 | A and B are swapped",
                "cable gtx5000/rs232 gtx5000/rs232 --wires \"2-2\" | 1 | not made for each other",
                "cable gtx5000/lcd gtx5000/can --wires \"4-4\" | 1 | can destroy the interface",
                "cable gtx5000/link-in gtx5000/link-in | 1 | automatic coding fails",
                "cable gtx5000/link-out gtx5000/link-in | 4 | use the maker's cable",
                "cable gtx5000/link-out gtx5000/link-in --wires patch | 4 | not known",
                "cable gtx3000-h4/link-in gtx5000/can | 1 | not made for each other",
                "stack gtx5000 --packs 4 | 0 | battery 4",
                "stack gtx3000 --packs 5 | 0 | recommends at most 4",
                "stack gtx3000 --packs 2 --links 1.link-out=2.link-in | 1 | needs the CAN matching resistor",
                "stack gtx5000 --packs 2 --links 1.link-in=2.link-in | 1 | joins two inputs",
                "contacts gtx3000 | 0 | 1/2        discharging",
                "contacts gtx2500 | 0 | 1/2        charging",
                "contacts growatt-6k5 | 0 | None.",
                "contacts gtx5000 --level charging=closed | 0 | charging: contact NO1/COM1 says prohibited; so it is prohibited",
                "contacts gtx5000 --level charging=open | 0 | allowed or wire broken; so it is allowed",
                "contacts gtx5000 --level charging=closed --bus charging=allowed | 1 | the prohibition wins",
                "contacts gtx5000 --level NO1/COM1=open --bus charging=prohibited | 1 | check the contact's wire",
                "contacts gtx3000 --level 1/2=closed | 4 | discharging: contact 1/2 says nothing; so it is unknown",
                "contacts gtx3000 --level 1/2=closed --rest open | 0 | discharging: contact 1/2 says prohibited",
                "contacts gtx3000 --level 1/2=open --rest closed | 0 | prohibited or wire broken; so it is prohibited",
                "contacts gtx5000 --load \"24,0.5\" | 0 | within the rating",
                "contacts gtx5000 --load \"31,2\" | 1 | the load is 31.0 V",
                "led gtx5000 \"L7 red, rest off\" | 0 | fault: fault; charging and discharging stopped",
                "led gtx5000 \"L7 red, rest red\" | 1 | No status of gtx5000",
                "led gtx2500 --status charging --soc 40 | 0 | L3    level  green flash 2",
                "led gtx2500 --status fault | 0 | L7    ALM    red on",
                "led gtx3000 | 0 | charging              26..50",
                "fault gtx5000 | 0 | high voltage           < 56 V",
                "fault growatt-6k5 relay 2 | 0 | relay 2 failure",
                "fault growatt-6k5 fire | 0 | evacuate first",
                "fault gtx5000 zebra | 1 | mentions zebra",
                "pinout gtx3000-h9 link-in | 0 | printed RS485-B, read as RS485-A (M2)",
                "pinout GTX5000/CAN | 0 | CANL (to PCS)",
                "pinout growatt-sph | 0 | GND_S",
                "pinout | 0 | pylontech-us5000/can",
                "battery gtx3000 --start-up | 0 | lights run from L5 to L1"
            })
    void answers(String line, int code, String says) {
        Run run = bms(line);
        assertEquals(code, run.code(), run.out() + run.err());
        assertTrue(run.out().contains(says), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "battery gtx9",
                "battery --stored 7months --temperature 3",
                "battery --start-up",
                "battery gtx5000 --stored 7months",
                "battery gtx5000 --stored 7moons --temperature 3",
                "battery gtx5000 --stored 999999years --temperature 3",
                "battery gtx5000 --stored -1d --temperature 3",
                "battery gtx5000 --stored 1d --temperature NaN",
                "battery gtx5000 --stored 1d --temperature 3 --soc 101",
                "battery gtx5000 --stored 1d --temperature 3 --soc NaN",
                "battery gtx5000 --stored 1d --temperature 3 --connected",
                "battery gtx5000 --temperature 3",
                "battery gtx5000 --format svg",
                "battery --format svg",
                "pinout gtx9",
                "pinout gtx5000 usb",
                "pinout gtx5000/",
                "pinout /",
                "pinout gtx5000 can extra",
                "pinout gtx5000 --format svg",
                "cable gtx5000/can",
                "cable gtx5000 growatt-sph/bms",
                "cable gtx5000/can nothing/bms",
                "cable gtx5000/can growatt-sph/bms --wires x",
                "cable gtx5000/can growatt-sph/bms --wires \"\"",
                "stack gtx5000",
                "stack gtx5000 --packs 0",
                "stack gtx5000 --packs 5",
                "stack gtx5000 --packs x",
                "stack gtx5000 --packs 2 --links 1",
                "stack gtx5000 --packs 2 --links 3.link-out=1.link-in",
                "contacts",
                "contacts growatt-6k5 --level charging=open",
                "contacts gtx5000 --level charging=ajar",
                "contacts gtx5000 --level fan=open",
                "contacts gtx5000 --rest open",
                "contacts gtx5000 --load 24",
                "contacts gtx5000 --load x",
                "led",
                "led gtx5000 L99",
                "led gtx5000 \"L7 beige\"",
                "led gtx5000 \",\"",
                "led gtx5000 --status charging",
                "led gtx5000 --status charging --soc 101",
                "led gtx5000 --status charging --soc x",
                "led gtx5000 --status sleeping",
                "led gtx5000 --soc 4",
                "led gtx5000 L7 --status fault",
                "led gtx5000 \"L7 red\" --format svg",
                "fault",
                "fault gtx5000 --format svg"
            })
    void wrongCommandLinesExitWithTwoAndSayWhy(String line) {
        Run run = bms(line);
        assertEquals(2, run.code(), run.out() + run.err());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("Exception"), run.err());
        assertFalse(run.err().contains("defect"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void unknownNamesAreAnsweredWithThoseThatExist() {
        assertTrue(bms("battery x").err().contains("gtx2500, gtx5000, gtx3000, gtx3000-h4"));
        assertTrue(bms("pinout gtx3000 usb").err().contains("gtx3000/link-in, gtx3000/link-out"));
        assertTrue(bms("cable x/y a/b").err().contains("sofar-hyd-3ph"));
        assertTrue(bms("led gtx5000 --status x").err().contains("standby, charging, fully-charged"));
        assertTrue(bms("contacts gtx5000 --level x=open").err().contains("NO1/COM1, NO2/COM2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "battery",
                "battery gtx3000",
                "battery growatt-6k5 --stored 1d --temperature 20",
                "battery gtx5000 --start-up",
                "pinout",
                "pinout gtx3000",
                "pinout gtx3000 link-in",
                "cable growatt-6k5/com1 growatt-sph/bms",
                "cable growatt-6k5/com1 growatt-sph/bms --wires 4-9",
                "stack gtx3000 --packs 5",
                "contacts gtx5000",
                "contacts growatt-6k5",
                "contacts gtx5000 --level charging=open --bus charging=prohibited",
                "led growatt-6k5",
                "led growatt-6k5 --status charging --soc 30",
                "led gtx5000 \"L7 red\"",
                "fault gtx3000",
                "fault gtx3000 zebra"
            })
    void jsonIsOneObjectAndJsonlOneALine(String line) throws IOException {
        String json = bms(line + " --format json").out();
        assertEquals(1, json.lines().count());
        assertEquals(1, objects(json));
        String lines = bms(line + " --format jsonl").out();
        assertEquals(lines.lines().count(), objects(lines));
        assertTrue(lines.lines().allMatch(each -> each.startsWith("{\"v\":1,")), lines);
        assertFalse(json.contains("NaN") || json.contains("Infinity") || json.contains("Optional"), json);
        assertEquals(json, bms(line + " --format json").out());
    }

    private static int objects(String json) throws IOException {
        int objects = 0;
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                objects += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return objects;
    }

    @Test
    void jsonIsAsDocumented() {
        assertEquals(
                "{\"v\":1,\"allowed\":false,\"remaining_s\":0,\"findings\":[{\"severity\":\"warning\",\"code\":\"time\","
                        + "\"text\":\"recharge due: at 35..45 °C the limit is ≤3 months\"},{\"severity\":\"note\","
                        + "\"code\":\"humidity_unknown\",\"text\":\"humidity is not known; allowed is 5..70 %RH\"}],"
                        + "\"rules\":[{\"condition\":\"stored\",\"temperature\":{\"min\":35,\"max\":45},"
                        + "\"humidity\":{\"min\":5,\"max\":70},\"soc\":{\"min\":30,\"max\":60},\"limit_s\":7889238,"
                        + "\"limit_included\":true,\"printed\":\"≤3 months\",\"source\":{\"document\":\"GTX2500 manual\","
                        + "\"section\":\"7.2.1\",\"confidence\":\"documented\"}}],\"model\":\"gtx2500\","
                        + "\"state\":{\"condition\":\"stored\",\"temperature\":40,\"soc\":50,\"elapsed_s\":8640000}}\n",
                bms("battery gtx2500 --stored 100d --temperature 40 --soc 50 --format json")
                        .out());
        assertEquals(
                "{\"v\":1,\"model\":\"gtx5000\",\"status\":\"standby\",\"soc\":10,\"lights\":{"
                        + "\"L7\":{\"light\":\"flash 1\",\"colour\":\"blue\",\"on_ms\":250,\"off_ms\":3750},"
                        + "\"L6\":{\"light\":\"off\"},\"L5\":{\"light\":\"off\"},\"L4\":{\"light\":\"off\"},"
                        + "\"L3\":{\"light\":\"off\"},\"L2\":{\"light\":\"off\"},\"L1\":{\"light\":\"on\",\"colour\":\"blue\"}},"
                        + "\"meaning\":\"standby\",\"source\":{\"document\":\"GTX5000 manual\",\"section\":\"5.2.2\","
                        + "\"confidence\":\"documented\"}}\n",
                bms("led gtx5000 --status standby --soc 10 --format json").out());
        String pins = bms("pinout gtx3000 link-in --format json").out();
        assertTrue(
                pins.contains("{\"name\":\"3\",\"printed\":\"RS485-B\",\"role\":\"rs485_a\",\"reserved\":true,"
                        + "\"colour\":\"white_blue\",\"note\":\"printed RS485-B, read as RS485-A (M2)\"}"),
                pins);
        String cable =
                bms("cable growatt-6k5/com1 growatt-sph/bms --format json").out();
        assertTrue(
                cable.startsWith(
                        "{\"v\":1,\"a\":\"growatt-6k5/com1\",\"b\":\"growatt-sph/bms\",\"wires\":[{\"from\":\"4\","
                                + "\"to\":\"4\",\"from_role\":\"can_h\",\"to_role\":\"can_h\",\"colour\":\"blue\"},"),
                cable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pinout gtx5000 can",
                "pinout gtx3000 module-link-in",
                "cable growatt-6k5/com1 growatt-sph/bms",
                "cable growatt-6k5/com1 growatt-sph/bms --wires 4-9,x-1,8-8",
                "stack gtx5000 --packs 4",
                "stack gtx5000 --packs 2 --links 1.usb=2.usb,terminator=1.P+",
                "led gtx5000 --status charging --soc 40"
            })
    void picturesAreXmlAndAFileNameAsksForThem(String line) throws Exception {
        String svg = bms(line + " --format svg").out();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertTrue(svg.startsWith("<svg "), svg);
        Path file = folder.resolve("picture.svg");
        Run written = bms(line + " -o " + file);
        assertEquals("", written.out());
        assertEquals(svg, Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsAnIoError() {
        Run run = bms("pinout gtx5000 can -o " + folder.resolve("missing/picture.svg"));
        assertEquals(5, run.code());
        assertTrue(run.err().contains("cannot write"), run.err());
    }

    @Test
    void lightsAreColouredOnlyOnRequest() {
        String line = "led gtx5000 --status charging --soc 40";
        assertFalse(bms(line).out().contains("\u001b"));
        assertTrue(bms(line).out().chars().allMatch(c -> c < 128), bms(line).out());
        assertTrue(bms(line + " --color always").out().startsWith("L7 \u001b[34m●"));
        assertFalse(bms(line + " --color never").out().contains("\u001b"));
    }

    @Test
    void pagesAreWritten() throws IOException {
        assertEquals(0, bms("battery --pages " + folder.resolve("pages")).code());
        assertTrue(Files.readString(folder.resolve("pages/gtx5000.md")).contains("# SOFAR AMASS GTX5000"));
        assertTrue(Files.exists(folder.resolve("pages/img/gtx5000-can.svg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"battery", "pinout", "cable", "stack", "contacts", "led", "fault"})
    void everyHelpHasExamplesThatRun(String command) {
        Run run = bms(command + " --help");
        assertEquals(0, run.code());
        List<String> examples = run.out()
                .substring(run.out().indexOf("Examples: "))
                .lines()
                .map(line -> line.replace("Examples: ", "").strip())
                .filter(line -> line.startsWith("bms ") && !line.contains(" -o "))
                .toList();
        assertFalse(examples.isEmpty(), run.out());
        for (String example : examples) {
            int code = bms(example.substring(4)).code();
            assertTrue(code == 0 || code == 1, example + " ends with " + code);
        }
    }
}
