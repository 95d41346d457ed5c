package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.core.signal.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every message of every profile, in every reading of its options. */
class AllProfilesTest {

    private record Described(Profile profile, Message message, long page) {

        /** The payload with the page number put in, if there are pages. */
        long payload(long any) {
            return message.page().map(signal -> signal.bits().set(any, page)).orElse(any);
        }
    }

    private static final List<Described> MESSAGES = withAllReadings()
            .flatMap(profile -> profile.messages().stream()
                    .flatMap(message -> message.page().isEmpty()
                            ? Stream.of(new Described(profile, message, 0))
                            : message.pages().keySet().stream().map(page -> new Described(profile, message, page))))
            .toList();

    private static Stream<Profile> withAllReadings() {
        return Profiles.all().stream()
                .flatMap(profile -> Stream.concat(
                        Stream.of(profile),
                        profile.options().stream()
                                .flatMap(option -> option.readings().keySet().stream()
                                        .map(reading -> profile.with(option.name(), reading)))));
    }

    @Provide
    Arbitrary<Described> messages() {
        return Arbitraries.of(MESSAGES);
    }

    /** Any payload, with words of all ones and all zeros more often than chance has them. */
    @Provide
    Arbitrary<Long> payloads() {
        Arbitrary<Integer> words = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0xFFFF), Arbitraries.of(0, 1, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF));
        return Combinators.combine(words, words, words, words)
                .as((a, b, c, d) -> (long) a << 48 | (long) b << 32 | (long) c << 16 | d);
    }

    @Property(tries = 20_000)
    void whatIsReadEncodesToTheSameBits(
            @ForAll("messages") Described described, @ForAll("payloads") long any, @ForAll int idBits) {
        Message message = described.message();
        long payload = described.payload(any);
        int word = message.identifier().with(fields(message, idBits));
        CanFrame frame = new CanFrame(word, message.length(), payload);
        Decoded decoded = described.profile().decode(frame);
        assertEquals(message, decoded.message());
        assertEquals(List.of(), decoded.faults());
        Map<String, String> values = new HashMap<>();
        decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
        for (Reading reading : decoded.readings()) {
            values.put(reading.signal().name(), reading.text());
        }
        long carried = message.layout(payload).signals().stream()
                .filter(signal -> signal.isCarriedBy(message.length()))
                .mapToLong(signal -> signal.bits().mask())
                .reduce(0, (a, b) -> a | b);
        assertEquals(
                new CanFrame(word, message.length(), frame.data() & carried),
                Encoder.encode(message, message.length(), values));
    }

    private static Map<String, Integer> fields(Message message, int bits) {
        Map<String, Integer> fields = new HashMap<>();
        for (IdentifierField field : message.identifier().fields()) {
            fields.put(field.name(), Math.max(field.min(), Math.min(field.max(), field.read(bits))));
        }
        return fields;
    }

    @Property(tries = 20_000)
    void noPayloadAndNoLengthThrows(
            @ForAll("messages") Described described,
            @ForAll long data,
            @ForAll @IntRange(max = 8) int length,
            @ForAll int idBits) {
        int word = described.message().identifier().with(fields(described.message(), idBits));
        CanFrame frame = new CanFrame(word, length, data);
        Decoded decoded = described.profile().decode(frame);
        decoded.readings().forEach(reading -> assertTrue(reading.signal().isCarriedBy(length), reading.toString()));
        assertTrue(decoded.toString().startsWith(described.message().name()));
        new SplitTextReader(described.profile()).onFrame(frame);
    }

    @Property
    void noIdentifierThrows(@ForAll int id, @ForAll long data) {
        for (Profile profile : Profiles.all()) {
            CanFrame extended = CanFrame.extended(id & CanFrame.MAX_EXTENDED_ID, 8, data);
            assertEquals(extended, profile.decode(extended).frame());
            CanFrame standard = CanFrame.standard(id & CanFrame.MAX_STANDARD_ID, 8, data);
            assertEquals(standard, profile.decode(standard).frame());
        }
    }

    @Example
    void aReadingOfAnOptionReplacesOnlyMessagesThatThereAre() {
        List<String> problems = new ArrayList<>();
        for (Profile profile : Profiles.all()) {
            profile.options()
                    .forEach(option -> option.readings()
                            .forEach((reading, messages) -> messages.stream()
                                    .filter(message ->
                                            profile.message(message.name()).isEmpty())
                                    .forEach(message -> problems.add(profile + " " + option.name() + " " + message))));
            profile.options()
                    .forEach(option -> option.readings().get(option.standard()).stream()
                            .filter(message -> !profile.messages().contains(message))
                            .forEach(
                                    message -> problems.add(profile + " does not start with the standard " + message)));
        }
        assertEquals(List.of(), problems);
    }

    @Example
    void everyPartOfASplitTextIsInItsMessage() {
        for (Profile profile : Profiles.all()) {
            profile.splitTexts()
                    .forEach(text -> text.parts().forEach(part -> {
                        assertTrue(profile.messages().contains(part.message()), profile + " " + text.name());
                        assertTrue(part.message().signals().contains(part.text()), profile + " " + text.name());
                    }));
        }
    }
}
