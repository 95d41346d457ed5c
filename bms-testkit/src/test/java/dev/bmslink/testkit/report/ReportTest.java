package dev.bmslink.testkit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Conformance;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DeclarationText;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportTest {

    private static final Profile PYLONTECH = Profiles.get("pylontech-lv@1.2");
    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));

    /** One name of a maker that is markup, and one SOC of 101 %. */
    private static final List<String> CYCLE = List.of(
            "351#1402740E740ECC01",
            "355#50006400",
            "356#EC1364000A01",
            "359#0000000001504E",
            "35C#C000",
            "35E#3C7363726970743E");

    private static Report report(int cycles) {
        List<LoggedFrame> frames = new ArrayList<>();
        for (int i = 0; i < cycles; i++) {
            for (int j = 0; j < CYCLE.size(); j++) {
                String text = i == 3 && j == 1 ? "355#65006400" : CYCLE.get(j);
                // The fifth cycle is late by nine seconds.
                long time = 1_000_000_000L * (i + (i > 4 ? 9 : 0)) + 20_000_000L * j;
                frames.add(new LoggedFrame(time, "can0", CanFrame.parse(text)));
            }
        }
        Declaration declaration = DeclarationText.parse("role = battery\nprofile = pylontech-lv@1.2\n"
                        + "product = </title><script>alert(1)</script>\nfirmware = \" onload=x \u001B[31m\n")
                .declaration()
                .orElseThrow();
        return Conformance.check(PYLONTECH, frames, declaration);
    }

    private static Origin origin(String capture) {
        return new Origin("bms test", capture, "00ff", "bms check " + capture, Optional.of(PYLONTECH));
    }

    @Test
    void theSameCaptureGivesTheSameBytes() {
        assertEquals(ReportHtml.of(report(20), origin("a.log")), ReportHtml.of(report(20), origin("a.log")));
        assertEquals(ReportJson.of(report(20), origin("a.log")), ReportJson.of(report(20), origin("a.log")));
        assertEquals(JUnitXml.of(report(20), Obligation.MUST), JUnitXml.of(report(20), Obligation.MUST));
        assertNotEquals(ReportHtml.of(report(20), origin("a.log")), ReportHtml.of(report(21), origin("a.log")));
    }

    @Test
    void markupFromTheWireAndFromFilesStaysText() throws Exception {
        Report report = report(20);
        Origin origin = origin("<img src=x onerror=alert(1)>.log");
        String html = ReportHtml.of(report, origin);
        assertTrue(html.contains("&lt;script&gt;"), "the maker's name and the product");
        assertFalse(html.contains("<script") || html.contains("<img"));
        assertFalse(html.chars().anyMatch(c -> c < ' ' && c != '\n'), "no control characters");
        assertXml(JUnitXml.of(report, Obligation.MUST));
        Map<?, ?> json = (Map<?, ?>) JsonTree.parse(ReportJson.of(report, origin));
        assertEquals("<img src=x onerror=alert(1)>.log", ((Map<?, ?>) json.get("capture")).get("name"));
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String html = ReportHtml.of(report(20), origin("a.log"));
        assertFalse(html.replace("http://www.w3.org/2000/svg", "").matches("(?s).*(https?:|src=|@import|url\\().*"));
    }

    @Test
    void aFindingShowsTheFrameBesideWhatItMaySay() {
        String html = ReportHtml.of(report(20), origin("a.log"));
        int start = html.indexOf("id=\"PYLV-355-RNG-000\"");
        String finding = html.substring(start, html.indexOf("</article>", start));
        // Cycle 3, second frame: 3.02 s, frame 3 * 6 + 2 from 1.
        assertTrue(finding.contains("t = 3.02 s, frame 20"), finding);
        assertTrue(finding.contains("355#65006400"), finding);
        assertTrue(finding.contains("▸ soc") && finding.contains("101 %") && finding.contains("0..100"), finding);
        assertTrue(finding.contains("0x0065"), "the raw bits: " + finding);
        assertTrue(finding.contains("Source") && finding.contains("What to do"), finding);
    }

    @Test
    void theWorstComesFirst() {
        String html = ReportHtml.of(report(20), origin("a.log"));
        List<String> order =
                report(20).findings().stream().map(result -> result.rule().id()).toList();
        List<Integer> places =
                order.stream().map(id -> html.indexOf("id=\"" + id + "\"")).toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(order.size() >= 3, order::toString);
    }

    @Test
    void theVerdictIsAWordAndASign() {
        assertTrue(ReportHtml.of(report(20), origin("a.log")).contains("✗ Does not conform"));
        Report empty = Conformance.check(PYLONTECH, List.of(), report(1).declaration());
        String page = ReportHtml.of(empty, origin("empty.log"));
        assertEquals(empty.overall() != Verdict.PASS, !page.contains("✓ Conforms"));
    }

    @Test
    void junitHasATestCaseForEachRule() throws Exception {
        Report report = report(20);
        Document xml = assertXml(JUnitXml.of(report, Obligation.MUST));
        NodeList cases = xml.getElementsByTagName("testcase");
        assertEquals(report.results().size(), cases.getLength());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        NodeList failures = xml.getElementsByTagName("failure");
        assertEquals(suite.getAttribute("failures"), String.valueOf(failures.getLength()));
        assertEquals(
                report.results().stream()
                        .filter(result -> result.isDecisiveFailure())
                        .count(),
                failures.getLength());
        NodeList skipped = xml.getElementsByTagName("skipped");
        assertEquals(report.untested().size(), skipped.getLength());
        assertEquals(suite.getAttribute("skipped"), String.valueOf(skipped.getLength()));
        boolean named = false;
        for (int i = 0; i < failures.getLength(); i++) {
            Element test = (Element) failures.item(i).getParentNode();
            String message = ((Element) failures.item(i)).getAttribute("message");
            named |= test.getAttribute("name").startsWith("PYLV-355-RNG-000 ") && message.contains("frame 20");
        }
        assertTrue(named, "the failure names the frame");
    }

    @Test
    void theJsonFollowsItsSchema() throws Exception {
        Object schema = JsonTree.parse(Files.readString(ROOT.resolve("docs/conformance/report.schema.json")));
        for (Report report : List.of(
                report(20),
                report(1),
                Conformance.check(PYLONTECH, List.of(), report(1).declaration()))) {
            Object json = JsonTree.parse(ReportJson.of(report, origin("a.log")));
            assertEquals(List.of(), new SchemaCheck((Map<?, ?>) schema).problems(json));
        }
    }

    /** Every capture of a real device, against every profile of its kind: no report may fail to be written. */
    @Test
    void everySampleGivesReports() throws Exception {
        try (Stream<Path> samples = Files.list(ROOT.resolve("samples"))) {
            for (Path sample : samples.filter(path -> path.toString().endsWith(".log"))
                    .sorted()
                    .toList()) {
                List<LoggedFrame> frames = new ArrayList<>();
                dev.bmslink.can.log.LogReader reader = new dev.bmslink.can.log.LogReader(frames::add);
                byte[] bytes = Files.readAllBytes(sample);
                reader.onBytes(bytes, 0, bytes.length);
                reader.onEnd();
                Declaration declaration = Declaration.infer(frames).orElse(null);
                if (declaration == null) {
                    continue;
                }
                Profile profile = Profiles.get(declaration.profile());
                Report report = Conformance.check(profile, frames, declaration);
                Origin origin = new Origin("bms", sample.getFileName().toString(), "", "", Optional.of(profile));
                assertXml(JUnitXml.of(report, Obligation.FOLKLORE));
                JsonTree.parse(ReportJson.of(report, origin));
                assertTrue(ReportHtml.of(report, origin).endsWith("</html>\n"), sample::toString);
            }
        }
    }

    private static Document assertXml(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
