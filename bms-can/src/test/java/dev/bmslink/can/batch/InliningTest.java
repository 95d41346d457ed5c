package dev.bmslink.can.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.lv.ProtectionAndAlarm;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Scale;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Methods between a payload and a value stay small.
 *
 * <p>The JIT compiler inlines a method of at most 35 bytecodes (MaxInlineSize) wherever it is called; a bigger one only
 * where the call is hot, which an arm of a {@code switch} that is taken in fewer than one of four calls is not. Each method
 * that is not inlined costs two nanoseconds a value.
 */
class InliningTest {

    private static final int LARGEST = 35;

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(
                        Bits.class,
                        List.of(
                                "get",
                                "aligned",
                                "set",
                                "placed",
                                "mask",
                                "ones",
                                "min",
                                "max",
                                "holds",
                                "holdsNearest")),
                Arguments.of(Decimal.class, List.of("read", "physical", "write", "accepted", "isNumber")),
                Arguments.of(Whole.class, List.of("read", "readInt", "write", "accepted")),
                Arguments.of(Numeric.class, List.of("isAvailable")),
                Arguments.of(Flag.class, List.of("read", "write")),
                Arguments.of(Octets.class, List.of("read", "write")),
                Arguments.of(Choice.class, List.of("read", "write")),
                Arguments.of(Signal.class, List.of("raw", "isCarriedBy")),
                Arguments.of(
                        Scale.class,
                        List.of(
                                "units", "decimal", "isShort", "high", "low", "steps", "shifted", "rounded",
                                "nearest")),
                Arguments.of(Message.class, List.of("flagMask", "shortestLength")),
                Arguments.of(Profile.class, List.of("message", "indexOf")),
                Arguments.of(ProtectionAndAlarm.class, List.of("is")));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void accessorsAreInlinedEverywhere(Class<?> type, List<String> names) throws IOException {
        Map<String, Integer> sizes = sizes(type);
        for (String name : names) {
            assertTrue(sizes.keySet().stream().anyMatch(key -> key.startsWith(name + "(")), type + " has no " + name);
            sizes.forEach((method, size) -> assertFalse(
                    method.startsWith(name + "(") && !method.contains("Ljava/lang/String;)") && size > LARGEST,
                    type + "." + method + " has " + size + " bytecodes"));
        }
    }

    /** The number of bytecodes of each method, by name and descriptor; JVMS 4.1 to 4.7.3. */
    private static Map<String, Integer> sizes(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(file)) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(stream.readAllBytes()));
            in.skipBytes(8);
            String[] texts = constants(in);
            in.skipBytes(6);
            in.skipBytes(2 * in.readUnsignedShort());
            members(in, texts, new HashMap<>());
            Map<String, Integer> sizes = new HashMap<>();
            members(in, texts, sizes);
            return sizes;
        }
    }

    /** The constants that are texts. */
    private static String[] constants(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
        return texts;
    }

    private static void members(DataInputStream in, String[] texts, Map<String, Integer> sizes) throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.skipBytes(2);
            String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                boolean code = texts[in.readUnsignedShort()].equals("Code");
                int length = in.readInt();
                if (code) {
                    in.skipBytes(4);
                    sizes.put(name, in.readInt());
                    length -= 8;
                }
                in.skipBytes(length);
            }
        }
    }
}
