package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.profile.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenVectorsTest {

    private static List<String> vectors(Message message) {
        return GoldenVectors.of(Example.PROFILE, List.of(message)).lines().toList();
    }

    @Test
    void aLineIsAFrameAndWhatItMeans() {
        assertEquals(
                "{\"v\":1,\"id\":\"123\",\"profile\":\"example@1\",\"frame\":\"state\",\"length\":3,"
                        + "\"signals\":{\"temperature\":-5.0,\"mode\":\"off\"},\"raw\":\"000000\","
                        + "\"confidence\":\"documented\",\"source\":\"DOC\"}",
                vectors(Example.STATE).get(0));
        assertEquals(
                "{\"v\":1,\"id\":\"10000100\",\"profile\":\"example@1\",\"unit_number\":1,\"frame\":\"addressed\","
                        + "\"length\":8,\"signals\":{\"name\":\"\"},"
                        + "\"raw\":\"0000000000000000\",\"confidence\":\"documented\",\"source\":\"DOC\"}",
                vectors(Example.ADDRESSED).get(0));
    }

    @Test
    void everySignalIsTriedAtItsEdgesAndAtOneStep() {
        String lines = GoldenVectors.of(Example.PROFILE, List.of(Example.STATE));
        Stream.of(
                        // -32768 is "not available"; 32767, -1 and the named and unnamed values of mode
                        "\"temperature\":null,\"mode\":\"off\",\"a_name_that_is_longer_than_32_characters_1\":false,"
                                + "\"a_name_that_is_longer_than_32_characters_2\":false},\"raw\":\"80000000\"",
                        "\"temperature\":3271.7,\"mode\":\"off\"",
                        "\"temperature\":-5.1,\"mode\":\"off\"",
                        "\"temperature\":-5.0,\"mode\":\"charging\"",
                        "\"temperature\":-5.0,\"mode\":7,",
                        "\"a_name_that_is_longer_than_32_characters_2\":true},\"raw\":\"00000002\"")
                .forEach(part -> assertTrue(lines.contains(part), part + " is not in " + lines));
    }

    @Test
    void everyPageLengthAndIdentifierOccurs() {
        List<String> paged = vectors(Example.PAGED);
        assertTrue(paged.stream().anyMatch(line -> line.contains("{\"page\":0,\"count\":1,\"value\":0,\"low\":0}")));
        assertTrue(paged.stream().anyMatch(line -> line.contains("{\"page\":7,\"count\":256,\"value\":65535}")));
        for (int length : new int[] {3, 4, 8}) {
            assertTrue(vectors(Example.STATE).stream().anyMatch(line -> line.contains("\"length\":" + length)));
        }
        for (int unit = 1; unit <= 3; unit++) {
            String id = "\"id\":\"10000" + unit + "00\"";
            assertTrue(vectors(Example.ADDRESSED).stream().anyMatch(line -> line.contains(id)), id);
        }
    }

    @Test
    void noLineOccursTwiceAndMixedBitsDifferBetweenMessages() {
        List<String> lines = GoldenVectors.of(Example.PROFILE, Example.PROFILE.messages())
                .lines()
                .toList();
        assertEquals(lines.size(), lines.stream().distinct().count());
        long payloads = lines.stream()
                .map(line -> line.replaceAll(".*\"raw\":\"(\\w*)\".*", "$1"))
                .filter(raw -> raw.chars().distinct().count() > 6)
                .distinct()
                .count();
        assertTrue(payloads >= 4 * 2, payloads + " different mixed payloads");
    }
}
