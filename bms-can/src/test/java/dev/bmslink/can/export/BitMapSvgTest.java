package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BitMapSvgTest {

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void aFieldIsCutAtBytesInItsOrder() {
        // Bits 6 to 17 of a little-endian payload: two in byte 0, eight in byte 1, two in byte 2.
        assertEquals(
                List.of(new Segment(0, 7, 6, 0), new Segment(1, 7, 0, 2), new Segment(2, 1, 0, 10)),
                Segment.of(Bits.littleEndian(6, 12)));
        // Most significant bit at bit 1 of byte 0: two there, then eight, then the upper two of byte 2.
        assertEquals(
                List.of(new Segment(0, 1, 0, 10), new Segment(1, 7, 0, 2), new Segment(2, 7, 6, 0)),
                Segment.of(Bits.bigEndian(1, 12)));
    }

    @Test
    void everyBitOfTheMessageIsDrawn() throws Exception {
        Document svg = parsed(BitMapSvg.of(Example.STATE).get("state"));
        List<String> styles = elements(svg, "rect").stream()
                .map(rect -> rect.getAttribute("class"))
                .toList();
        // Page; two bytes of temperature; mode; two flags; reserved and its key; bit 7 of byte 2, six bits of byte 3
        // and
        // bytes 4 to 7 without a description, and their key.
        assertEquals(
                List.of("page", "c0", "c0", "c1", "c2", "c3", "r", "u", "u", "u", "u", "u", "u", "u", "r", "u"),
                styles);
        assertTrue(texts(svg).containsAll(Set.of("a temperature", "15…8", "7…0", "reserved", "not described")));
        assertTrue(texts(svg).contains("d a_name_that_is_longer_than_32_characters_2"));
    }

    @Test
    void bigEndianValuesStartWithTheirHighestBits() throws Exception {
        List<String> texts = texts(parsed(BitMapSvg.of(Example.STATE).get("state")));
        assertTrue(texts.indexOf("15…8") < texts.indexOf("7…0"));
        List<String> little = texts(parsed(BitMapSvg.of(Example.PAGED).get("paged-page-7")));
        assertTrue(little.indexOf("15…8") > little.indexOf("7…0"));
    }

    @Test
    void textIsEscaped() {
        assertEquals("a&lt;b&gt;&amp;&quot;", Svg.escaped("a<b>&\""));
    }

    static List<Message> messages() {
        return Profiles.all().stream()
                .flatMap(profile -> profile.messages().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyPictureIsScalableAndKeepsItsTextInside(Message message) throws Exception {
        for (String svg : BitMapSvg.of(message).values()) {
            Element root = parsed(svg).getDocumentElement();
            String[] box = root.getAttribute("viewBox").split(" ");
            int width = Integer.parseInt(box[2]);
            for (Element text : elements(parsed(svg), "text")) {
                int length = (int) Math.ceil(7.23 * text.getTextContent().length());
                boolean left = text.getAttribute("class").isEmpty();
                int end = Integer.parseInt(text.getAttribute("x")) + (left ? length : 0);
                assertTrue(end <= width, text.getTextContent() + " ends at " + end + " of " + width);
                assertTrue(Integer.parseInt(text.getAttribute("y")) <= Integer.parseInt(box[3]));
            }
        }
    }
}
