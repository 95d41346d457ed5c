package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentifierTableTest {

    @Test
    void everyIdentifierOfEveryProfileIsFoundAndNoOther() {
        Random random = new Random(7);
        for (Profile profile : Profiles.all()) {
            Map<Integer, Integer> expected = new HashMap<>();
            for (int i = 0; i < profile.messages().size(); i++) {
                int index = i;
                profile.messages().get(i).identifier().words().forEach(word -> expected.put(word, index));
            }
            expected.forEach((word, index) -> {
                assertEquals(index, profile.indexOf(word), profile + " " + CanFrame.idText(word));
                assertEquals(profile.messages().get(index), profile.message(word));
            });
            for (int id = 0; id <= CanFrame.MAX_STANDARD_ID; id++) {
                assertEquals(expected.getOrDefault(id, -1), profile.indexOf(id));
            }
            for (int i = 0; i < 100_000; i++) {
                int word = random.nextInt(CanFrame.MAX_EXTENDED_ID + 1) | CanFrame.EXTENDED;
                assertEquals(expected.getOrDefault(word, -1), profile.indexOf(word));
            }
            // An 11-bit identifier and a 29-bit one of the same value are different.
            for (int word : expected.keySet()) {
                int other = word ^ CanFrame.EXTENDED;
                assertEquals(expected.getOrDefault(other, -1), profile.indexOf(other));
            }
        }
    }

    @Test
    void aWordThatIsNoIdentifierHasNoMessage() {
        for (int word : new int[] {-1, 0x6000_0000, 0x7FFF_FFFF, 0x800, 0xE000_0000}) {
            for (Profile profile : Profiles.all()) {
                assertNull(profile.message(word));
            }
        }
    }
}
