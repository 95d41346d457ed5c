package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares frames with what a fact base says about them. */
public final class Vectors {

    private Vectors() {}

    /**
     * Returns the frames of a captured log.
     *
     * @param file its name in the directory of samples
     * @return the frames in the order of the file
     */
    public static List<CanFrame> sample(String file) throws IOException {
        Path path = Path.of(System.getProperty("bmslink.root"), "samples", file);
        return Files.readAllLines(path).stream()
                .map(line -> CanFrame.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }

    /**
     * Fails unless a frame has the expected message and values, no fault, and its values encode to the same bits, apart
     * from those that the message does not describe.
     *
     * @param profile the profile
     * @param frame the frame as {@code ID#DATA}; spaces do not count
     * @param expected the message's name, then each value as {@code name=value}, all separated by spaces; a flag is named
     *     when it is set, and only then
     */
    public static void assertReads(Profile profile, String frame, String expected) {
        CanFrame can = CanFrame.parse(frame.replace(" ", ""));
        Decoded decoded = profile.decode(can);
        Message message = Objects.requireNonNull(decoded.message(), frame + " is not known");
        assertEquals(expected.strip().replaceAll(" +", " "), describe(decoded), frame);
        assertEquals(List.of(), decoded.faults(), frame);
        long mask = message.layout(can.data()).mask();
        assertEquals(new CanFrame(can.word(), can.length(), can.data() & mask), encodedAgain(decoded));
    }

    /**
     * Returns the frame that the values of another one encode to.
     *
     * @param decoded a frame of a known message
     * @return the frame
     */
    public static CanFrame encodedAgain(Decoded decoded) {
        Map<String, String> values = new HashMap<>();
        decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
        decoded.readings().forEach(reading -> values.put(reading.signal().name(), reading.text()));
        Message message = Objects.requireNonNull(decoded.message());
        return Encoder.encode(message, decoded.frame().length(), values);
    }

    /**
     * Fails unless each bit of a byte sets the one flag that the table names.
     *
     * @param profile the profile
     * @param id a 29-bit identifier
     * @param byteIndex the byte
     * @param names the flags from bit 0 on, separated by spaces; {@code -} for a bit without meaning, {@code *} for one that
     *     is part of a number
     */
    public static void assertFlags(Profile profile, int id, int byteIndex, String names) {
        String[] bits = names.strip().split(" +");
        assertEquals(Byte.SIZE, bits.length, names);
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            if (!bits[bit].equals("*")) {
                CanFrame frame = CanFrame.extended(id, 8, 1L << (Byte.SIZE * byteIndex + bit));
                assertEquals(
                        bits[bit].equals("-") ? List.of() : List.of(bits[bit]),
                        setFlags(profile.decode(frame)),
                        "byte " + byteIndex + " bit " + bit);
            }
        }
    }

    private static List<String> setFlags(Decoded decoded) {
        return decoded.readings().stream()
                .filter(reading -> reading.signal() instanceof Flag && reading.raw() != 0)
                .map(reading -> reading.signal().name())
                .toList();
    }

    private static String describe(Decoded decoded) {
        return Objects.requireNonNull(decoded.message()).name()
                + decoded.readings().stream()
                        .filter(reading -> !(reading.signal() instanceof Flag) || reading.raw() != 0)
                        .map(Vectors::describe)
                        .collect(Collectors.joining());
    }

    private static String describe(Reading reading) {
        String name = " " + reading.signal().name();
        return reading.signal() instanceof Flag
                ? name
                : name + "=" + reading.text().replace(' ', '_');
    }
}
