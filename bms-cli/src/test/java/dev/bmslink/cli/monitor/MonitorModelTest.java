package dev.bmslink.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitorModelTest {

    private static final long MILLI = 1_000_000;

    private final MonitorModel model = new MonitorModel(Profiles.get("pylontech-lv@1.2"));

    private static LoggedFrame frame(String text, long millis) {
        return new LoggedFrame(millis * MILLI, "can0", CanFrame.parse(text));
    }

    private boolean receive(String text, long millis) {
        return model.onFrame(frame(text, millis), millis * MILLI);
    }

    private View view(long millis) {
        return model.view(millis * MILLI);
    }

    private static List<String> texts(View.Row row) {
        return row.cells().stream().map(View.Cell::text).toList();
    }

    @Test
    void aRowShowsTheLatestValuesAndTheirAge() {
        receive("355#1A006400", 0);
        receive("355#1B006400", 1000);
        View view = view(1250);
        assertEquals("pylontech-lv@1.2", view.title());
        assertEquals(2, view.frames());
        View.Row row = view.rows().get(0);
        assertEquals("355", row.id());
        assertEquals("state_of_charge", row.name());
        assertEquals(2, row.count());
        assertEquals(250 * MILLI, row.ageNanos());
        assertEquals(List.of("soc 27 %", "soh 100 %"), texts(row));
    }

    @Test
    void periodAndJitterAreOfTheTimesOfTheFrames() {
        receive("355#1A006400", 0);
        assertTrue(Double.isNaN(view(0).rows().get(0).periodMillis()));
        // The times say 1000, 1010 and 990 ms; when the frames arrived here does not matter.
        model.onFrame(frame("355#1A006400", 1000), 5000 * MILLI);
        assertTrue(Double.isNaN(view(5000).rows().get(0).jitterMillis()));
        model.onFrame(frame("355#1A006400", 2010), 5000 * MILLI);
        model.onFrame(frame("355#1A006400", 3000), 5000 * MILLI);
        View.Row row = view(5000).rows().get(0);
        assertEquals(1000, row.periodMillis(), 1e-9);
        // sqrt((0 + 10² + 10²) / 3)
        assertEquals(8.16496580927726, row.jitterMillis(), 1e-9);
    }

    @Test
    void timesThatGoBackAreNoPeriod() {
        receive("355#1A006400", 5000);
        model.onFrame(frame("355#1A006400", 0), 6000 * MILLI);
        assertTrue(Double.isNaN(view(6000).rows().get(0).periodMillis()));
    }

    @Test
    void oldPeriodsAreForgotten() {
        receive("355#1A006400", 0);
        receive("355#1A006400", 60_000);
        for (int i = 1; i <= 32; i++) {
            receive("355#1A006400", 60_000 + 100 * i);
        }
        assertEquals(100, view(70_000).rows().get(0).periodMillis(), 1e-9);
    }

    @Test
    void aMessageIsOverdueAfterThreePeriods() {
        receive("355#1A006400", 0);
        assertFalse(view(60_000).rows().get(0).overdue(), "its period is not known");
        receive("355#1A006400", 1000);
        assertFalse(view(3999).rows().get(0).overdue());
        assertTrue(view(4001).rows().get(0).overdue());
    }

    @Test
    void onlyValuesThatChangedLatelyAreMarked() {
        receive("355#1A006400", 0);
        assertFalse(view(0).rows().get(0).cells().get(0).changed(), "the first value is no change");
        receive("355#1B006400", 1000);
        List<View.Cell> cells = view(1000).rows().get(0).cells();
        assertTrue(cells.get(0).changed());
        assertFalse(cells.get(1).changed());
        receive("355#1B006400", 2000);
        assertTrue(view(3000).rows().get(0).cells().get(0).changed());
        assertFalse(view(3001).rows().get(0).cells().get(0).changed());
    }

    @Test
    void onlyFramesWithNewContentAreNews() {
        assertTrue(receive("355#1A006400", 0));
        assertFalse(receive("355#1A006400", 1000));
        assertTrue(receive("355#1B006400", 2000));
        assertTrue(receive("355#1B0064", 3000), "a shorter frame is not the same");
    }

    @Test
    void alarmsAreOnTopWorstFirstAndGoAway() {
        // 0x359: byte 0 bit 1 is cell or module over voltage (protection), byte 2 bit 4 temperature low (alarm).
        receive("359#0200100002504E", 0);
        List<View.ActiveAlarm> alarms = view(500).alarms();
        assertEquals(
                List.of("over_voltage protection", "under_temperature alarm"),
                alarms.stream().map(View.ActiveAlarm::text).toList());
        assertEquals(500 * MILLI, alarms.get(0).ageNanos());
        receive("359#0000000002504E", 1000);
        assertEquals(List.of(), view(1000).alarms());
    }

    @Test
    void anUnknownMessageIsShownAsBytesOfWhichSomeChange() {
        receive("7A0#0102", 0);
        receive("7A0#0103", 100);
        View.Row row = view(100).rows().get(0);
        assertEquals("", row.name());
        assertEquals(List.of("01", "03"), texts(row));
        assertFalse(row.cells().get(0).changed());
        assertTrue(row.cells().get(1).changed());
    }

    @Test
    void rowsAreInOrderOfIdentifiersShortOnesFirst() {
        for (String text : List.of("1F000000#", "359#", "351#", "00000001#")) {
            receive(text, 0);
        }
        assertEquals(
                List.of("351", "359", "00000001", "1F000000"),
                view(0).rows().stream().map(View.Row::id).toList());
    }

    @Test
    void pagesAreRowsOfTheirOwn() {
        MonitorModel growatt = new MonitorModel(Profiles.get("growatt-lv@rev05"));
        for (String text : List.of("324#0001485634303030", "324#0137373737373737", "324#0237370000000000")) {
            growatt.onFrame(frame(text, 0), 0);
            growatt.onFrame(frame(text, 100), 100 * MILLI);
        }
        List<View.Row> rows = growatt.view(100 * MILLI).rows();
        assertEquals(3, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.count() == 2));
        assertTrue(
                texts(rows.get(1)).contains("serial_chars_6_to_12 7777777"),
                texts(rows.get(1)).toString());
    }

    @Test
    void theProfileIsIdentifiedOnTheFly() {
        MonitorModel unknown = new MonitorModel(null);
        assertEquals("not identified yet", unknown.view(0).title());
        for (int i = 0; i < 20; i++) {
            long millis = 1000L * i;
            for (String text : List.of(
                    "351#1402740E740ECC01",
                    "355#1A006400",
                    "356#4C13000000FA",
                    "359#0000000001504E",
                    "35C#C000",
                    "35E#50594C4F4E202020")) {
                unknown.onFrame(frame(text, millis), millis * MILLI);
            }
        }
        assertTrue(unknown.profile().isPresent());
        assertEquals("pylontech-lv", unknown.profile().get().head().family());
        View.Row limits = unknown.view(20_000 * MILLI).rows().get(0);
        assertEquals("limits", limits.name());
        assertEquals(20, limits.count(), "what came before the profile was known counts");
    }

    @Test
    void clearingForgetsFramesAndKeepsTheProfile() {
        receive("359#0200000002504E", 0);
        model.clear();
        View view = view(0);
        assertEquals(0, view.frames());
        assertEquals(List.of(), view.rows());
        assertEquals(List.of(), view.alarms());
        assertEquals("pylontech-lv@1.2", view.title());
    }
}
