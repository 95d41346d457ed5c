package dev.bmslink.core.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/control.md shows is what the code does. */
class ControlPageTest {

    @Test
    void theTablesAreThoseOfTheDefaults() throws IOException {
        assertShown(ControlPage.ratings());
        assertShown(ControlPage.deratings());
        assertShown(ControlPage.protections());
    }

    /** Typed in from issue and curve: 0.1 + 3/5 of (0.35 − 0.1) is 0.25 of 50 A. */
    @Test
    void theTraceIsThatOfAColdAndNearlyFullGtx5000() throws IOException {
        assertTrue(
                ControlPage.trace()
                        .contains(
                                "charge limited to 12.5 A by cell temperature 3 °C; next: pack voltage 3.45 V per cell at 41 A"));
        assertShown(ControlPage.trace());
        assertEquals(
                "charge at 5 A, rising to 12.5 A by cell temperature 3 °C; next: pack voltage 3.45 V per cell at 41 A\n",
                ControlPage.rising());
        assertShown(ControlPage.rising());
        assertShown(ControlPage.stopped());
    }

    @Test
    void theStoredStateIsReadable() throws IOException {
        String page = page();
        int start = page.indexOf("bmslink-control-state 1");
        String stored = page.substring(start, page.indexOf("```", start));
        ControlStateReading reading = ControlState.parse(stored);
        assertEquals(stored, ((ControlStateReading.Stored) reading).state().toText());
    }

    private static void assertShown(String part) throws IOException {
        assertTrue(page().contains(part), "docs/control.md does not show:\n" + part);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("bmslink.root"), "docs", "control.md"))
                .replace("\r\n", "\n");
    }
}
