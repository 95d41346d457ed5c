package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.can.profile.SplitText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every message of every profile, with every reading of every option. */
class AllProfilesTest {

    private record Described(Profile profile, Message message) {

        @Override
        public String toString() {
            return profile + " " + message;
        }
    }

    private static final List<Profile> PROFILES =
            Profiles.all().stream().flatMap(AllProfilesTest::variants).toList();

    private static final List<Described> MESSAGES = PROFILES.stream()
            .flatMap(profile -> profile.messages().stream().map(message -> new Described(profile, message)))
            .toList();

    /** The profile itself and one variant for each reading of each option. */
    private static Stream<Profile> variants(Profile profile) {
        return Stream.concat(
                Stream.of(profile),
                profile.options().stream()
                        .flatMap(option -> option.readings().keySet().stream()
                                .map(reading -> profile.with(option.name(), reading))));
    }

    @Provide
    Arbitrary<Described> messages() {
        return Arbitraries.of(MESSAGES);
    }

    /** Any payload, with words of all zeros or ones more often than chance has them. */
    @Provide
    Arbitrary<Long> payloads() {
        Arbitrary<Integer> words = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0xFFFF), Arbitraries.of(0, 1, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF));
        return words.list()
                .ofSize(4)
                .map(list -> list.stream().mapToLong(Integer::longValue).reduce(0, (sum, word) -> sum << 16 | word));
    }

    @Property(tries = 20_000)
    void readingsKeepEveryBitThatTheFrameCarries(
            @ForAll("messages") Described described,
            @ForAll("payloads") long payload,
            @ForAll @IntRange(max = 8) int length,
            @ForAll @IntRange(max = 255) int idField) {
        Message message = described.message();
        int[] words = message.identifier().words().toArray();
        CanFrame frame = new CanFrame(words[idField % words.length], length, payload);
        Decoded decoded = described.profile().decode(frame);
        assertSame(message, decoded.message());
        boolean canBeSent =
                decoded.faults().stream().noneMatch(fault -> fault.kind() == Fault.Kind.IDENTIFIER_FIELD_OUT_OF_RANGE)
                        && message.page().map(page -> page.isCarriedBy(length)).orElse(true);
        if (!canBeSent) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
        long carried = 0;
        for (var reading : decoded.readings()) {
            values.put(reading.signal().name(), reading.text());
            carried |= reading.signal().bits().mask();
        }
        assertEquals(
                new CanFrame(frame.word(), length, frame.data() & carried), Encoder.encode(message, length, values));
    }

    @Example
    void everyProfileIsFoundUnderItsName() {
        Set<String> ids = new HashSet<>();
        for (Profile profile : Profiles.all()) {
            assertSame(profile, Profiles.get(profile.id()));
            assertEquals(true, ids.add(profile.id()), profile + " occurs twice");
        }
    }

    @Example
    void familiesAreTogether() {
        List<String> families =
                Profiles.all().stream().map(profile -> profile.head().family()).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < families.size(); i++) {
            boolean starts = i == 0 || !families.get(i).equals(families.get(i - 1));
            assertEquals(starts, seen.add(families.get(i)), families.get(i) + " is in two places");
        }
    }

    @Example
    void anOptionReplacesMessagesThatTheProfileHas() {
        for (Profile profile : Profiles.all()) {
            for (ProfileOption option : profile.options()) {
                option.readings()
                        .forEach((reading, messages) -> messages.forEach(message -> {
                            String where = profile + " " + option.name() + "=" + reading;
                            Message standard = profile.message(message.name()).orElseThrow();
                            assertEquals(standard.identifier(), message.identifier(), where);
                            assertEquals(standard.direction(), message.direction(), where);
                            assertEquals(
                                    reading.equals(option.standard()),
                                    profile.messages().contains(message),
                                    where);
                        }));
            }
        }
    }

    @Example
    void thePartsOfATextAreInMessagesOfTheProfile() {
        for (Profile profile : Profiles.all()) {
            for (SplitText text : profile.splitTexts()) {
                text.parts().forEach(part -> {
                    assertEquals(true, profile.messages().contains(part.message()), profile + " " + text.name());
                    assertEquals(true, part.message().signals().contains(part.text()), profile + " " + text.name());
                });
            }
        }
    }
}
