package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.panel.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkProfileTest {

    @ParameterizedTest
    @CsvSource({"gtx2500, 4, 4, 3", "gtx5000, 4, 4, 3", "gtx3000, 8, 4, 3", "growatt-6k5, 2, 2, 2"})
    void followTheManuals(String family, int most, int advised, int seconds) {
        LinkProfile profile = LinkProfile.of(family).orElseThrow();
        assertEquals(most, profile.maxPacks());
        assertEquals(advised, profile.advisedPacks());
        assertEquals(seconds * 1_000_000_000L, profile.holdNanos());
        Status shown = profile.codingStatus() == null ? profile.successStatus() : profile.codingStatus();
        assertNotNull(shown);
        assertTrue(Panels.of(family).orElseThrow().statuses().contains(shown));
    }

    @Test
    void aPairHasThirtySecondsAndOneVolt() {
        LinkProfile.Pairing pairing =
                LinkProfile.of("growatt-6k5").orElseThrow().pairing();
        assertNotNull(pairing);
        assertEquals(30_000_000_000L, pairing.windowNanos());
        assertEquals(1000, pairing.maxDifferenceMilliVolts());
        assertNull(LinkProfile.of("gtx5000").orElseThrow().pairing());
        assertTrue(LinkProfile.of("none").isEmpty());
    }
}
