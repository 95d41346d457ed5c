package dev.bmslink.core.contact;

import static dev.bmslink.core.contact.Prohibition.CHARGING;
import static dev.bmslink.core.contact.Prohibition.DISCHARGING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dry contacts mean. */
class DryContactsTest {
    @ParameterizedTest
    @CsvSource({
        "gtx2500, CHARGING,    1/2,      GTX2500 manual 5.2.6",
        "gtx2500, DISCHARGING, 3/4,      GTX2500 manual 5.2.6",
        "gtx5000, CHARGING,    NO1/COM1, GTX5000 manual 5.3.5",
        "gtx5000, DISCHARGING, NO2/COM2, GTX5000 manual 5.3.5",
        "gtx3000, DISCHARGING, 1/2,      GTX3000 manual 5.3.3.5",
        "gtx3000, CHARGING,    3/4,      GTX3000 manual 5.3.3.5",
    })
    void terminalsAsPrinted(String family, Prohibition prohibition, String terminals, String source) {
        DryContact contact = DryContacts.of(family).orElseThrow().contact(prohibition);
        assertEquals(terminals, contact.terminals());
        assertEquals(source, contact.source().toString());
    }

    @Test
    void onTheGtx3000TheTwoContactsAreSwapped() {
        DryContacts pack = DryContacts.of("gtx2500").orElseThrow();
        DryContacts tower = DryContacts.of("gtx3000").orElseThrow();
        assertEquals(CHARGING, pack.contacts().get(0).prohibits());
        assertEquals(DISCHARGING, tower.contacts().get(0).prohibits());
        assertEquals(
                pack.contact(CHARGING).terminals(), tower.contact(DISCHARGING).terminals());
    }

    @Test
    void growattHasNone() {
        assertTrue(DryContacts.of("growatt-6k5").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NORMALLY_OPEN,   false, OPEN,        false, ALLOWED_OR_WIRE_BROKEN,    false",
        "NORMALLY_OPEN,   true,  CLOSED,      true,  PROHIBITED,                true",
        "NORMALLY_CLOSED, false, CLOSED,      true,  ALLOWED,                   false",
        "NORMALLY_CLOSED, true,  OPEN,        false, PROHIBITED_OR_WIRE_BROKEN, true",
        "NOT_PRINTED,     true,  NOT_PRINTED, false, NOTHING,                   false",
        "NOT_PRINTED,     false, NOT_PRINTED, true,  NOTHING,                   false",
    })
    void drivenAndConcluded(
            RestState rest, boolean prohibit, Level driven, boolean closed, Conclusion conclusion, boolean stop) {
        DryContact contact =
                DryContacts.of("gtx5000").orElseThrow().contact(CHARGING).withRest(rest);
        assertEquals(driven, contact.drive(prohibit));
        assertEquals(conclusion, contact.conclude(closed));
        assertEquals(stop, contact.conclude(closed).mustStop());
    }

    @Test
    void onlyTheGtx5000PrintsItsRestState() {
        assertEquals(RestState.NORMALLY_OPEN, rest("gtx5000"));
        assertEquals(RestState.NOT_PRINTED, rest("gtx2500"));
        assertEquals(RestState.NOT_PRINTED, rest("gtx3000"));
    }

    @Test
    void aNormallyOpenContactIsNotFailSafe() {
        DryContact contact = DryContacts.of("gtx5000").orElseThrow().contact(CHARGING);
        assertFalse(contact.isFailSafe());
        assertTrue(contact.withRest(RestState.NORMALLY_CLOSED).isFailSafe());
    }

    private static RestState rest(String family) {
        return DryContacts.of(family).orElseThrow().contact(DISCHARGING).rest();
    }

    @ParameterizedTest
    @CsvSource({"30, 1, 0", "30.1, 1, 1", "30, 1.1, 1", "-31, 2, 2", "NaN, 1, 1"})
    void theRatingIsThirtyVoltsAndOneAmpere(double voltage, double current, int findings) {
        for (String family : List.of("gtx2500", "gtx5000", "gtx3000")) {
            assertEquals(
                    findings,
                    DryContacts.of(family)
                            .orElseThrow()
                            .checkLoad(voltage, current)
                            .size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROHIBITED,                PROHIBITED, PROHIBITED, 0",
        "PROHIBITED,                ALLOWED,    PROHIBITED, 1",
        "PROHIBITED,                UNKNOWN,    PROHIBITED, 0",
        "PROHIBITED_OR_WIRE_BROKEN, ALLOWED,    PROHIBITED, 1",
        "ALLOWED,                   ALLOWED,    ALLOWED,    0",
        "ALLOWED,                   PROHIBITED, PROHIBITED, 1",
        "ALLOWED_OR_WIRE_BROKEN,    PROHIBITED, PROHIBITED, 1",
        "ALLOWED_OR_WIRE_BROKEN,    UNKNOWN,    ALLOWED,    0",
        "NOTHING,                   ALLOWED,    ALLOWED,    0",
        "NOTHING,                   PROHIBITED, PROHIBITED, 0",
        "NOTHING,                   UNKNOWN,    UNKNOWN,    0",
    })
    void aProhibitionWins(Conclusion contact, Permission bus, Permission decision, int disagreements) {
        Agreement agreement = Agreement.of(DISCHARGING, contact, bus);
        assertEquals(decision, agreement.decision());
        assertEquals(disagreements, agreement.findings().size());
    }

    @Test
    void aDisagreementNamesTheWire() {
        Finding finding = Agreement.of(CHARGING, Conclusion.ALLOWED_OR_WIRE_BROKEN, Permission.PROHIBITED)
                .findings()
                .get(0);
        assertEquals("contact_disagrees", finding.code());
        assertTrue(finding.text().contains("wire"));
    }
}
