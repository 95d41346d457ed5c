package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.lv.PylontechLv;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeclarationTest {
    private static final Declaration FULL = new Declaration(
            Role.BATTERY,
            "pylontech-lv@1.2",
            "Example = 5 kWh",
            "1.0",
            new TreeSet<>(List.of("35F", "370")),
            2,
            104.5,
            new TreeMap<>(Map.of("351", 500)),
            5000,
            new TreeMap<>(Map.of("PYLV-359-RSV-000", "agreed with the inverter's maker")));

    @Test
    void whatIsWrittenIsReadAgain() {
        DeclarationText.Parsed parsed = DeclarationText.parse(DeclarationText.write(FULL));
        assertEquals(
                Optional.of(FULL), parsed.declaration(), () -> parsed.problems().toString());
    }

    @Test
    void theShortestTextNamesRoleAndProfile() {
        DeclarationText.Parsed parsed = DeclarationText.parse("role=inverter\r\n# a comment\r\nprofile = sma-lv\r\n");
        assertEquals(Optional.of(Declaration.of(Role.INVERTER, "sma-lv")), parsed.declaration());
    }

    @Test
    void everyProblemIsNamedWithItsLine() {
        String text = "role = charger\nprofile\npacks = 0\nsends = 35F,\ncolour = red\nrole = battery\n"
                + "cadence_ms.351 = fast\nexclude.X =\n";
        assertEquals(
                List.of(
                        "line 1: role = charger is neither battery nor inverter",
                        "line 2: \"profile\" is not key = value",
                        "line 3: packs = 0 is no whole number from 1 to 256",
                        "line 4: sends has an empty entry",
                        "line 5: colour is no key of a declaration",
                        "line 6: role is there twice",
                        "line 7: cadence_ms.351 = fast is no whole number from 1 to 86400000",
                        "line 8: exclude.X has no value",
                        "profile is missing"),
                DeclarationText.parse(text).problems().stream()
                        .map(DeclarationText.Problem::toString)
                        .toList());
    }

    @Test
    void aMessageIsNamedByIdentifierOrByName() {
        var message = PylontechLv.V1_2.message("limits").orElseThrow();
        assertEquals(500, FULL.cadenceMillis(message));
        Declaration byName = new Declaration(
                Role.BATTERY,
                "pylontech-lv",
                "",
                "",
                new TreeSet<>(List.of("limits")),
                0,
                0,
                new TreeMap<>(Map.of("0x351", 1, "limits", 2)),
                0,
                new TreeMap<>());
        assertEquals(2, byName.cadenceMillis(message));
        assertEquals(true, byName.claims(message));
    }

    @Test
    void anExclusionNeedsAReason() {
        assertThrows(IllegalArgumentException.class, () -> FULL.excluding("PYLV-351-LEN-000", " "));
    }

    @Test
    void aFirstDeclarationComesFromACapture() {
        var log = NodeSession.record(PylontechLv.V2_0_6, 20);
        Declaration declaration = Declaration.infer(Role.BATTERY, PylontechLv.V2_0_6, log);
        assertEquals("pylontech-lv@2.0.6", declaration.profile());
        assertEquals(2, declaration.packs());
        assertEquals(List.of("372", "373", "379"), declaration.sends().stream().toList());
        assertEquals(
                Optional.of(Role.BATTERY),
                Declaration.infer(log).map(Declaration::role),
                "identified without a profile");
    }
}
