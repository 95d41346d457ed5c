package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares captured frames with a table of their values.
 *
 * <p>A line is a frame and its values, without units; a flag is named when it is set, and only then. A value that is not
 * available is written {@code name=?}, and a frame that the profile does not know has no values.
 */
public final class CaptureTable {

    private CaptureTable() {}

    /**
     * Fails unless every frame of a sample has the values of its line and no others, and encodes again from them.
     *
     * @param profile the profile
     * @param file a file in the directory samples
     * @param table the lines
     */
    public static void assertReads(Profile profile, String file, String table) throws IOException {
        Path path = Path.of(System.getProperty("bmslink.root"), "samples", file);
        List<CanFrame> frames = Files.readAllLines(path).stream()
                .map(line -> CanFrame.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        List<String> lines = table.lines().toList();
        assertEquals(lines.size(), frames.size(), "number of frames");
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ");
            assertEquals(parts[0], frames.get(i).toString());
            Decoded decoded = profile.decode(frames.get(i));
            assertEquals(values(parts), values(decoded), parts[0]);
            if (decoded.message() != null) {
                assertEquals(List.of(), decoded.faults(), parts[0]);
                assertEncodesBack(decoded);
            }
        }
    }

    /**
     * Fails unless what was read from a frame encodes to the same bits, except those that no signal describes.
     *
     * @param decoded what was read, of a known message
     */
    public static void assertEncodesBack(Decoded decoded) {
        CanFrame frame = decoded.frame();
        Map<String, String> values = new HashMap<>();
        decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
        decoded.readings().forEach(reading -> values.put(reading.signal().name(), reading.text()));
        long carried = decoded.readings().stream()
                .mapToLong(reading -> reading.signal().bits().mask())
                .reduce(0, (a, b) -> a | b);
        assertEquals(
                new CanFrame(frame.word(), frame.length(), frame.data() & carried),
                Encoder.encode(decoded.message(), frame.length(), values));
    }

    private static Map<String, String> values(String[] parts) {
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.split("=", -1))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length == 1 ? "true" : pair[1], (a, b) -> b, TreeMap::new));
    }

    private static Map<String, String> values(Decoded decoded) {
        Map<String, String> values = decoded.readings().stream()
                .filter(reading -> !(reading.signal() instanceof Flag) || reading.raw() != 0)
                .collect(Collectors.toMap(
                        reading -> reading.signal().name(),
                        reading -> reading.isAvailable() ? reading.text() : "?",
                        (a, b) -> b,
                        TreeMap::new));
        decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
        return values;
    }
}
