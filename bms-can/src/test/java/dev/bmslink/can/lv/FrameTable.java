package dev.bmslink.can.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.CaptureTable;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares frames with tables of their values.
 *
 * <p>A line is a frame and its values. A flag is named when it is set; a condition is named unless it is not signalled; a
 * dash is "not available"; a question mark instead of the values is a frame that the profile does not know.
 */
public final class FrameTable {

    private FrameTable() {}

    /**
     * Fails unless a file holds the frames of a table, and these have the values that the table says and no others.
     *
     * @param profile decodes the frames
     * @param file name of a file in the directory samples
     * @param table the lines
     */
    public static void assertDecodes(Profile profile, String file, String table) {
        List<String> lines = table.lines().toList();
        assertEquals(lines.stream().map(line -> line.split(" ")[0]).toList(), frames(file));
        lines.forEach(line -> assertDecodes(profile, line));
    }

    /**
     * Fails unless a frame has the values that a line says, and encoding these gives the bits of its signals again.
     *
     * @param profile decodes the frame
     * @param line a frame and its values
     */
    public static void assertDecodes(Profile profile, String line) {
        String[] parts = line.split(" ");
        CanFrame frame = CanFrame.parse(parts[0]);
        Message message = profile.message(frame.word());
        if (parts.length > 1 && parts[1].equals("?")) {
            assertEquals(null, message, parts[0]);
            return;
        }
        assertNotNull(message, parts[0]);
        Decoded decoded = profile.decode(frame);
        assertEquals(values(parts), values(decoded), parts[0]);
        assertEquals(List.of(), decoded.faults(), parts[0]);
        CaptureTable.assertEncodesBack(decoded);
    }

    private static List<String> frames(String file) {
        Path path = Path.of(System.getProperty("bmslink.root"), "samples", file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(String[] parts) {
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.split("="))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length == 1 ? "true" : pair[1].equals("-") ? "not available" : pair[1],
                        (a, b) -> b,
                        TreeMap::new));
    }

    private static Map<String, String> values(Decoded decoded) {
        return decoded.readings().stream()
                .filter(reading -> reading.raw() != 0
                        || !(reading.signal() instanceof Flag
                                || reading.signal() instanceof Choice
                                        && reading.text().equals("not_signalled")))
                .collect(
                        Collectors.toMap(reading -> reading.signal().name(), Reading::text, (a, b) -> b, TreeMap::new));
    }
}
