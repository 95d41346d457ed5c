package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.can.profile.SplitText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The options and split texts of every profile refer to what the profile has. */
class OptionsAndTextsTest {

    static final List<Profile> PROFILES = Profiles.all();

    @ParameterizedTest
    @FieldSource("PROFILES")
    void theStandardReadingIsInTheProfileAndTheOthersAreNot(Profile profile) {
        for (ProfileOption option : profile.options()) {
            option.readings()
                    .forEach((reading, messages) -> messages.forEach(message -> {
                        String where = option.name() + "=" + reading + " " + message;
                        assertEquals(
                                reading.equals(option.standard()),
                                profile.messages().contains(message),
                                where);
                    }));
        }
    }

    @ParameterizedTest
    @FieldSource("PROFILES")
    void aReadingKeepsTheSender(Profile profile) {
        for (ProfileOption option : profile.options()) {
            option.readings()
                    .values()
                    .forEach(messages -> messages.forEach(message -> {
                        Message standard = profile.message(message.name()).orElseThrow();
                        assertEquals(standard.direction(), message.direction(), message.toString());
                    }));
        }
    }

    @ParameterizedTest
    @FieldSource("PROFILES")
    void thePartsOfATextAreInMessagesOfTheProfile(Profile profile) {
        for (SplitText text : profile.splitTexts()) {
            text.parts().forEach(part -> {
                assertTrue(profile.messages().contains(part.message()), text.name());
                assertTrue(part.message().signals().contains(part.text()), text.name());
            });
        }
    }
}
