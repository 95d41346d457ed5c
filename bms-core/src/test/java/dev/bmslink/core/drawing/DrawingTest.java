package dev.bmslink.core.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.panel.Panel;
import dev.bmslink.core.panel.PanelState;
import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.wiring.BatteryStack;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.Connector;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import dev.bmslink.core.wiring.StackChecker;
import dev.bmslink.core.wiring.StackRules;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every picture is well-formed, scales, and says what its data says. */
class DrawingTest {
    @Test
    void everyPortOfEveryModelIsDrawable() throws Exception {
        for (Model model : Catalogue.models()) {
            List<Port> ports = Ports.of(model.id());
            assertFalse(ports.isEmpty(), model.id());
            for (Port port : ports) {
                checkPort(port);
            }
        }
    }

    @Test
    void everyOtherPortIsDrawable() throws Exception {
        for (Port port : Ports.all()) {
            checkPort(port);
        }
    }

    private static void checkPort(Port port) throws Exception {
        List<String> texts = texts(PinoutDrawing.svg(port));
        String plain = PinoutDrawing.text(port);
        assertTrue(texts.contains(port.id()), port.id());
        for (Pin pin : port.pins()) {
            assertTrue(texts.contains(pin.name()), port.id() + " " + pin.name());
            assertTrue(texts.contains(pin.role().label()), port.id() + " " + pin.role());
            assertTrue(plain.lines().anyMatch(line -> line.startsWith(pin.name() + " ")), port.id());
        }
        if (port.connector() == Connector.RJ45) {
            assertTrue(texts.contains("clip"));
            assertTrue(plain.contains("clip notch below, pin 1 on the left"));
        }
        assertTrue(plain.contains(port.source().toString()));
        assertTrue(plain.endsWith("\n"));
    }

    @Test
    void everyCableIsDrawable() throws Exception {
        for (Port a : Ports.all()) {
            for (Port b : Ports.all()) {
                CablePlan plan = CablePlan.between(a, b);
                List<String> texts = texts(CableDrawing.svg(plan));
                assertTrue(texts.contains(a.id()) && texts.contains(b.id()));
                assertTrue(CableDrawing.text(plan).startsWith(a.id() + " to " + b.id() + "\n"));
            }
        }
    }

    @Test
    void aCableTableShowsEachWire() {
        CablePlan plan = CablePlan.between(port("growatt-6k5/com1"), port("growatt-sph/bms"));
        String text = CableDrawing.text(plan);
        assertTrue(text.contains("4     CAN-H  --- blue ---        4   CAN-H\n"), text);
        assertTrue(text.contains("5     CAN-L  --- white-blue ---  5   CAN-L\n"), text);
        assertTrue(text.contains("leave out on growatt-6k5/com1: 1, 2, 3, 6, 7, 8\n"), text);
    }

    @Test
    void everyPanelIsDrawableInEveryStatus() throws Exception {
        for (Panel panel : Panels.all()) {
            for (Status status : panel.statuses()) {
                PanelState state = panel.encode(status, 40);
                Document svg = parse(PanelDrawing.svg(panel, state, status.label()));
                long flashing = state.lights().values().stream()
                        .filter(light -> light.rhythm().isFlashing())
                        .count();
                assertEquals(flashing, svg.getElementsByTagName("animate").getLength());
                assertEquals(
                        panel.lamps().size() + 1,
                        PanelDrawing.text(panel, state).lines().count());
            }
        }
    }

    @Test
    void aFlashingLightIsAnimatedAtItsPrintedTimes() throws Exception {
        Panel panel = Panels.of("gtx2500").orElseThrow();
        Document svg = parse(PanelDrawing.svg(panel, panel.encode(Status.STANDBY, 0), "standby"));
        Element animate = (Element) svg.getElementsByTagName("animate").item(0);
        assertEquals("4000ms", animate.getAttribute("dur"));
        assertEquals("0;0.0625", animate.getAttribute("keyTimes"));
        assertEquals("discrete", animate.getAttribute("calcMode"));
    }

    @Test
    void aTerminalLineHasColoursAndBlinking() {
        Panel panel = Panels.of("gtx3000").orElseThrow();
        PanelState charging = panel.encode(Status.CHARGING, 30);
        assertEquals(
                "L5 \u001b[32m●\u001b[0m  L4 ○  L3 ○  L2 \u001b[34;5m●\u001b[0m  L1 \u001b[34m●\u001b[0m\n",
                PanelDrawing.ansi(panel, charging));
        assertEquals(
                "L5 \u001b[32m●\u001b[0m  L4 ○  L3 ○  L2 ○  L1 \u001b[34m●\u001b[0m\n",
                PanelDrawing.frame(panel, charging, 700));
    }

    @Test
    void everyStackIsDrawable() throws Exception {
        for (Model family : Catalogue.families()) {
            StackRules rules = StackRules.of(family.id()).orElseThrow();
            for (int batteries = 1; batteries <= rules.maxBatteries(); batteries++) {
                BatteryStack stack = rules.reference(batteries);
                List<String> texts = texts(StackDrawing.svg(stack, StackChecker.check(stack)));
                assertTrue(texts.contains("inverter"));
                int last = batteries;
                assertTrue(texts.stream().anyMatch(text -> text.startsWith("battery " + last)));
            }
        }
    }

    @Test
    void aStackInTextSaysWhereEachSocketLeads() {
        BatteryStack stack = StackRules.of("gtx5000").orElseThrow().reference(2);
        assertEquals("""
                inverter
                  can       1.can
                  P+        1.P+
                  P-        2.P-
                battery 1 (master)
                  can       inverter.can
                  link-in   open
                  link-out  2.link-in
                  P+        inverter.P+, 2.P+
                  P-        2.P-
                battery 2
                  can       open
                  link-in   1.link-out
                  link-out  open
                  P+        1.P+
                  P-        1.P-, inverter.P-
                """, StackDrawing.text(stack, List.of()));
    }

    @Test
    void whatIsWrittenIsEscaped() throws Exception {
        Panel panel = Panels.of("gtx2500").orElseThrow();
        String svg = PanelDrawing.svg(panel, panel.encode(Status.STANDBY, 0), "<a href=\"x\">&");
        assertTrue(texts(svg).contains("<a href=\"x\">&"));
    }

    private static List<String> texts(String svg) throws Exception {
        NodeList nodes = parse(svg).getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document parse(String svg) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Element root = document.getDocumentElement();
        assertTrue(root.getAttribute("viewBox").startsWith("0 0 360 "));
        assertFalse(root.hasAttribute("width") || root.hasAttribute("height"));
        assertTrue(svg.contains("prefers-color-scheme:dark"));
        checkInside(root);
        return document;
    }

    /** Nothing may be drawn left, right or below of the view box. */
    private static void checkInside(Element root) {
        double height = Double.parseDouble(root.getAttribute("viewBox").split(" ")[3]);
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            assertTrue(x >= 0 && x <= 360, () -> text.getTextContent());
            assertTrue(Double.parseDouble(text.getAttribute("y")) <= height, () -> text.getTextContent());
        }
    }

    private static Port port(String id) {
        return Ports.find(id).orElseThrow();
    }
}
