package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules are listed, and their ids stay what they are. With {@code -Dbmslink.write} both files are written. */
class RulesPageTest {
    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final Path PAGE = ROOT.resolve("docs/conformance/rules.md");
    private static final Path IDS = ROOT.resolve("docs/conformance/rule-ids.txt");

    private static void same(Path file, String text) throws IOException {
        if (System.getProperty("bmslink.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, () -> file + " differs; see docs/generate-rules");
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        same(PAGE, RulesPage.text());
    }

    @Test
    void idsStayWhatTheyAre() throws IOException {
        same(IDS, String.join("\n", RulesPage.ids()) + "\n");
    }

    @Test
    void anIdIsUniqueWithinAProfile() {
        for (Profile profile : Profiles.all()) {
            Set<String> ids = new HashSet<>();
            for (Role role : Role.values()) {
                Conformance.rules(profile, role)
                        .forEach(rule -> assertEquals(true, ids.add(rule.id()), () -> profile + " " + rule));
            }
        }
    }

    @Test
    void everyRuleSaysWhyAndWhatToDo() {
        for (Profile profile : Profiles.all()) {
            for (Role role : Role.values()) {
                for (Rule rule : Conformance.rules(profile, role)) {
                    assertFalse(
                            rule.sentence().isBlank()
                                    || rule.cause().isBlank()
                                    || rule.hint().isBlank(),
                            rule::id);
                    assertEquals('.', rule.sentence().charAt(rule.sentence().length() - 1), rule::sentence);
                }
            }
        }
    }
}
