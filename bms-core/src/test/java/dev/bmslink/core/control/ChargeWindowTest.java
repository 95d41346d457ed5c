package dev.bmslink.core.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeWindowTest {
    private static final ChargeWindow BERLIN = window("03:00", "06:00");

    /** Clocks go from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T02:00:00Z, 2026-03-28T05:00:00Z",
        "2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        "2026-10-24T01:00:00Z, 2026-10-24T04:00:00Z",
        "2026-10-25T02:00:00Z, 2026-10-25T05:00:00Z"
    })
    void opensAt3AndClosesAt6OfTheClockOnTheWall(Instant opens, Instant closes) {
        assertFalse(BERLIN.isOpen(opens.minusMillis(1)));
        assertTrue(BERLIN.isOpen(opens));
        assertTrue(BERLIN.isOpen(closes.minusMillis(1)));
        assertFalse(BERLIN.isOpen(closes));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 02:00, 03:00, 60",
        // the hour does not exist
        "2026-03-29, 02:00, 03:00, 0",
        "2026-03-29, 01:00, 04:00, 120",
        // the hour exists twice
        "2026-10-25, 02:00, 03:00, 120",
        "2026-03-28, 22:00, 01:00, 180",
        "2026-03-28, 05:00, 05:00, 1440"
    })
    void isAsLongAsTheClockOnTheWallMakesIt(String day, String start, String end, int minutes) {
        ChargeWindow window = window(start, end);
        Instant noon = Instant.parse(day + "T12:00:00Z").minus(Duration.ofDays(1));
        int open = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            open += window.isOpen(noon.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }
        assertEquals(minutes, open);
    }

    private static ChargeWindow window(String start, String end) {
        return new ChargeWindow(LocalTime.parse(start), LocalTime.parse(end), ZoneId.of("Europe/Berlin"));
    }
}
