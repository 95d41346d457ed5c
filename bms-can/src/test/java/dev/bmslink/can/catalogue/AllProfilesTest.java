package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.CaptureTable;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every message of every profile, under every reading of every option. */
class AllProfilesTest {

    /** A message in a profile. */
    record Place(Profile profile, Message message) {

        @Override
        public String toString() {
            return profile + " " + message;
        }
    }

    private static final List<Place> PLACES = Profiles.all().stream()
            .flatMap(AllProfilesTest::readings)
            .flatMap(profile -> profile.messages().stream().map(message -> new Place(profile, message)))
            .toList();

    private static Stream<Profile> readings(Profile profile) {
        return Stream.concat(
                Stream.of(profile),
                profile.options().stream()
                        .flatMap(option -> option.readings().keySet().stream()
                                .filter(reading -> !reading.equals(option.standard()))
                                .map(reading -> profile.with(option.name(), reading))));
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(PLACES);
    }

    /** Any payload and length decode without an exception; what was decoded encodes to the bits that were carried. */
    @Property(tries = 20_000)
    void whatWasDecodedEncodesToTheSameBits(
            @ForAll("places") Place place,
            @ForAll long payload,
            @ForAll @IntRange(max = 8) int length,
            @ForAll long choice) {
        Message message = place.message();
        long data = choosePage(message, payload, choice);
        CanFrame frame = new CanFrame(chooseIdentifier(message, choice), length, data);
        Decoded decoded = place.profile().decode(frame);
        assertEquals(message, decoded.message());
        decoded.readings().forEach(reading -> {
            assertTrue(reading.signal().isCarriedBy(length), reading.toString());
            assertTrue(
                    !reading.text().isEmpty()
                            || reading.raw() == reading.signal().unset(),
                    reading.toString());
        });
        if (message.page().map(page -> page.isCarriedBy(length)).orElse(true)) {
            CaptureTable.assertEncodesBack(decoded);
        }
    }

    /** One of the described pages more often than chance has it. */
    private static long choosePage(Message message, long payload, long choice) {
        List<Long> pages = new ArrayList<>(message.pages().keySet());
        if (pages.isEmpty() || choice % 4 == 0) {
            return payload;
        }
        long number = pages.get(new Random(choice).nextInt(pages.size()));
        return message.page().orElseThrow().bits().set(payload, number);
    }

    private static int chooseIdentifier(Message message, long choice) {
        Random random = new Random(choice);
        Map<String, Integer> values = new HashMap<>();
        for (IdentifierField field : message.identifier().fields()) {
            values.put(field.name(), field.min() + random.nextInt(field.max() - field.min() + 1));
        }
        return message.identifier().with(values);
    }

    @Property
    void anyFrameDecodesInEveryProfile(@ForAll int id, @ForAll @IntRange(max = 8) int length, @ForAll long data) {
        for (Profile profile : Profiles.all()) {
            CanFrame extended = CanFrame.extended(id & CanFrame.MAX_EXTENDED_ID, length, data);
            assertEquals(extended, profile.decode(extended).frame());
            CanFrame standard = CanFrame.standard(id & CanFrame.MAX_STANDARD_ID, length, data);
            assertEquals(standard, profile.decode(standard).frame());
        }
    }

    @Example
    void coordinatesAreUniqueAndFindTheirProfile() {
        List<String> ids = Profiles.all().stream().map(Profile::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        for (Profile profile : Profiles.all()) {
            assertEquals(profile, Profiles.get(profile.id()));
        }
    }

    @Example
    void aFamilyIsFoundByTheNameThatItsProfilesBear() {
        for (Profile profile : Profiles.all()) {
            String family = profile.head().family();
            assertEquals(family, Profiles.get(family).head().family());
        }
    }

    @Example
    void familiesAreTogether() {
        List<String> families = new ArrayList<>();
        for (Profile profile : Profiles.all()) {
            String family = profile.head().family();
            if (families.isEmpty() || !families.get(families.size() - 1).equals(family)) {
                families.add(family);
            }
        }
        assertEquals(families.size(), families.stream().distinct().count(), families.toString());
    }

    @Example
    void optionsReplaceMessagesThatTheirProfileHas() {
        for (Profile profile : Profiles.all()) {
            profile.options()
                    .forEach(option -> option.readings().forEach((reading, messages) -> {
                        for (Message message : messages) {
                            Message standard = profile.message(message.name()).orElse(null);
                            assertTrue(Objects.nonNull(standard), profile + " " + option.name() + " " + message);
                        }
                    }));
        }
    }
}
