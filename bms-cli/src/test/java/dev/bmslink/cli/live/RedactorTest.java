package dev.bmslink.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Signal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {

    /** The characters are the ASCII of HV400-77; 58 is X. */
    @ParameterizedTest
    @CsvSource({
        // Victron: eight characters in each of 0x380 and 0x381, padded with zeros.
        "victron, 380#48563430302D3737, 380#5858585858585858",
        "victron, 381#4142000000000000, 381#5858000000000000",
        // A short frame stays short.
        "victron, 381#4142, 381#5858",
        // Growatt, pages 0 and 2: page and pack number stay, and so do the bytes behind the text.
        "growatt-lv@rev05, 324#0001485634303030, 324#0001585858585858",
        "growatt-lv@rev05, 324#023737370A0B0C0D, 324#025858580A0B0C0D",
        // What is no serial number stays.
        "victron, 351#1402740E740ECC01, 351#1402740E740ECC01",
        "victron, 35E#5059544553000000, 35E#5059544553000000",
    })
    void onlyTheCharactersOfSerialNumbersAreReplaced(String profile, String frame, String redacted) {
        Redactor redactor = new Redactor(Profiles.get(profile));
        assertEquals(redacted, redactor.redact(CanFrame.parse(frame)).toString());
        assertEquals(frame.equals(redacted) ? 0 : 1, redactor.changed());
        assertTrue(redactor.unknown().isEmpty());
    }

    @Test
    void identifiersThatTheProfileDoesNotKnowAreTold() {
        Redactor redactor = new Redactor(Profiles.get("pylontech-lv@1.2"));
        CanFrame serial = CanFrame.parse("380#48563430302D3737");
        assertEquals(serial, redactor.redact(serial));
        assertEquals(List.of("380"), List.copyOf(redactor.unknown()));
    }

    /** A profile that is written later must not name a serial number in a way that is overlooked. */
    @Test
    void noProfileHasASerialNumberThatStaysReadable() {
        long all = 0x4142434445464748L;
        for (Profile profile : Profiles.all()) {
            Redactor redactor = new Redactor(profile);
            for (Message message : profile.messages()) {
                boolean serial = message.name().contains("serial")
                        || message.signals().stream()
                                .anyMatch(signal -> signal.name().contains("serial"));
                List<Long> pages =
                        message.page().isPresent() ? List.copyOf(message.pages().keySet()) : List.of(0L);
                for (long page : serial ? pages : List.<Long>of()) {
                    long payload = message.page()
                            .map(field -> field.bits().set(all, page))
                            .orElse(all);
                    CanFrame frame = new CanFrame(message.identifier().with(Map.of()), 8, payload);
                    CanFrame redacted = redactor.redact(frame);
                    assertFalse(redacted.equals(frame), profile + " " + message + " page " + page + " stays readable");
                    for (Signal signal : message.layout(payload).signals()) {
                        if (!signal.name().contains("serial") && !message.name().contains("serial")) {
                            assertEquals(signal.raw(frame.data()), signal.raw(redacted.data()), signal.name());
                        }
                    }
                }
            }
        }
    }
}
