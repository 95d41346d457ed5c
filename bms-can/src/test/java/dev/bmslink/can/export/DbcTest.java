package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbcTest {

    private static final String EXAMPLE = Dbc.of(Example.PROFILE, Example.PROFILE.messages());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VERSION \"example@1\"",
                "BU_: Battery Inverter",
                // Three bytes do not carry every signal, four do.
                "BO_ 291 State: 4 Battery",
                " SG_ Temperature : 7|16@0- (0.1,-5) [-40|85.5] \"degC\" Inverter",
                " SG_ Mode : 20|3@1+ (1,0) [0|0] \"\" Inverter",
                "CM_ BO_ 291 \"How it is. Sent: every 250 ms. When it stays away: The inverter stops."
                        + " Bytes: 3 or 4 or 8. Source: documented (DOC).\";",
                "CM_ SG_ 291 Temperature \"Of the 'hottest' cell - or | pole. Source: documented (DOC).\";",
                "BA_ \"Baudrate\" 250000;",
                "BA_DEF_ BO_ \"GenMsgCycleTime\" INT 0 3600000;",
                "BA_DEF_DEF_ \"GenMsgCycleTime\" 0;",
                "BA_ \"GenMsgCycleTime\" BO_ 291 250;",
                "VAL_ 291 Temperature -32768 \"not_available\" ;",
                "VAL_ 291 Mode 0 \"off\" 1 \"charging\" ;"
            })
    void describesAMessage(String line) {
        assertTrue(EXAMPLE.lines().anyMatch(line::equals), EXAMPLE);
    }

    @Test
    void longNamesAreCutAndGivenInAnAttribute() {
        assertTrue(EXAMPLE.contains(" SG_ ANameThatIsLongerThan32Character : 24|1@1+"), EXAMPLE);
        assertTrue(EXAMPLE.contains(" SG_ ANameThatIsLongerThan32Charact_2 : 25|1@1+"), EXAMPLE);
        assertTrue(
                EXAMPLE.contains("BA_ \"SystemSignalLongSymbol\" SG_ 291 ANameThatIsLongerThan32Charact_2"
                        + " \"ANameThatIsLongerThan32Characters2\";"),
                EXAMPLE);
    }

    @Test
    void pagesAreMultiplexed() {
        List<String> lines = EXAMPLE.lines()
                .dropWhile(line -> !line.startsWith("BO_ 512 "))
                .takeWhile(line -> !line.isEmpty())
                .toList();
        assertEquals(
                List.of(
                        "BO_ 512 Paged: 8 Battery",
                        " SG_ Page M : 0|8@1+ (1,0) [0|0] \"\" Inverter",
                        " SG_ Count : 8|8@1+ (1,1) [0|0] \"\" Inverter",
                        " SG_ ValuePage0 m0 : 16|16@1+ (1,0) [0|0] \"\" Inverter",
                        " SG_ Low m0 : 32|16@1+ (1,0) [0|0] \"\" Inverter",
                        " SG_ ValuePage7 m7 : 24|16@1+ (1,0) [0|0] \"\" Inverter"),
                lines);
    }

    @Test
    void anIdentifierFieldGivesAMessageForEachValue() {
        assertEquals(
                List.of(
                        // 0x90000100, 0x90000200, 0x90000300: bit 31 marks 29 bits
                        "BO_ 2415919360 Addressed: 8 Inverter",
                        "BO_ 2415919616 Addressed_UnitNumber2: 8 Inverter",
                        "BO_ 2415919872 Addressed_UnitNumber3: 8 Inverter"),
                EXAMPLE.lines().filter(line -> line.startsWith("BO_ 24")).toList());
        assertTrue(EXAMPLE.contains(" SG_ Name : 7|64@0+ (1,0) [0|0] \"\" Battery"), EXAMPLE);
        assertTrue(EXAMPLE.contains("CM_ SG_ 2415919360 Name \"ASCII, padded with spaces, first byte"), EXAMPLE);
        assertFalse(EXAMPLE.contains("CM_ SG_ 2415919616"), EXAMPLE);
    }

    @Test
    void namesThatDifferOnlyInUnderscoresStayApart() {
        Profile profile = Example.profile(
                "1",
                Example.message("m", 1, "")
                        .layout(
                                Field.named("cell_1")
                                        .u8(0)
                                        .source(Confidence.DOCUMENTED, "DOC")
                                        .whole(),
                                Field.named("cell1")
                                        .u8(1)
                                        .source(Confidence.DOCUMENTED, "DOC")
                                        .whole()));
        String dbc = Dbc.of(profile, profile.messages());
        assertTrue(dbc.contains(" SG_ Cell1 : 0|8"), dbc);
        assertTrue(dbc.contains(" SG_ Cell1_2 : 8|8"), dbc);
    }

    static List<Profile> profiles() {
        return Profiles.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyFileIsAsciiWithShortNamesThatAreUniqueInTheirScope(Profile profile) {
        String dbc = Dbc.of(profile, profile.messages());
        assertTrue(dbc.chars().allMatch(c -> c < 0x7F), profile.id());
        Matcher matcher = Pattern.compile("(?m)^ ?(BO_|SG_) (?:\\d+ )?(\\w+)").matcher(dbc);
        Set<String> messages = new HashSet<>();
        Set<String> signals = new HashSet<>();
        while (matcher.find()) {
            boolean message = matcher.group(1).equals("BO_");
            if (message) {
                signals.clear();
            }
            assertTrue((message ? messages : signals).add(matcher.group(2)), matcher.group());
            assertTrue(matcher.group(2).length() <= 32, matcher.group());
        }
        assertFalse(messages.isEmpty());
    }
}
