package dev.bmslink.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.cli.Terminal;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

    private static final Terminal PLAIN = new Terminal(false);
    private static final View.Row LIMITS = new View.Row(
            CanFrame.parse("351#1402740E740ECC01"),
            "limits",
            false,
            1_240_000_000L,
            false,
            1000.4,
            0.26,
            12,
            List.of(
                    new View.Cell("charge_voltage_limit 53.2 V", false, false),
                    new View.Cell("charge_current_limit 370.0 A", true, false),
                    new View.Cell("discharge_current_limit 370.0 A", false, true)));
    private static final View.Row KEEPALIVE =
            new View.Row(CanFrame.parse("305#0000"), "keepalive", true, 0, false, Double.NaN, Double.NaN, 1, List.of());
    private static final View.Row UNKNOWN = new View.Row(
            CanFrame.parse("18904001#0A0B"),
            "",
            false,
            99_000_000_000L,
            true,
            200,
            1.5,
            123456,
            List.of(new View.Cell("0A", false, false), new View.Cell("0B", true, false)));

    private static View view(View.Row... rows) {
        return new View("pylontech-lv@1.2", 321, List.of(), List.of(rows));
    }

    private static List<String> draw(int width, int height, View view, Controls controls) {
        return new Screen(PLAIN, width, height).draw(view, controls, "");
    }

    @Test
    void aWideScreenHasAllColumns() {
        assertEquals(
                List.of(
                        "pylontech-lv@1.2  321 frames",
                        "id         name        age s   period  jitter  count  values",
                        "305      > keepalive     0.0        -       -      1",
                        "351        limits        1.2     1000     0.3     12  charge_voltage_limit 53.2 V",
                        "    charge_current_limit 370.0 A  discharge_current_limit 370.0 A",
                        "18904001   ?            99.0      200     1.5 123456  0A 0B",
                        "q quit  c clear  s sort: id  SPACE pause  / filter"),
                draw(110, 20, view(KEEPALIVE, LIMITS, UNKNOWN), Controls.INITIAL));
    }

    @Test
    void aNarrowScreenLeavesThePeriodOut() {
        assertEquals(
                List.of(
                        "pylontech-lv@1.2  321 frames",
                        "id    name        age s  count  values",
                        "351   limits        1.2     12",
                        "    charge_voltage_limit 53.2 V",
                        "    charge_current_limit 370.0 A",
                        "    discharge_current_limit 370.0 A",
                        "305 > keepalive     0.0      1",
                        "q quit  c clear  s sort: id  SPACE pause  / fil"),
                draw(47, 20, view(LIMITS, KEEPALIVE), Controls.INITIAL));
    }

    @ParameterizedTest
    @CsvSource({"200,50", "80,24", "72,10", "40,5", "20,3", "5,2", "1,1", "80,1", "80,2", "80,3"})
    void whateverTheSizeNothingIsLongerOrMore(int width, int height) {
        View view = new View(
                "pylontech-lv@1.2",
                1,
                List.of(
                        new View.ActiveAlarm(0, new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.PROTECTION), 0),
                        new View.ActiveAlarm(12, new Alarm(Cause.GENERAL, Severity.ALARM), 0)),
                List.of(KEEPALIVE, LIMITS, UNKNOWN));
        List<String> lines = new Screen(PLAIN, width, height).draw(view, Controls.INITIAL, "the bus is away");
        assertTrue(lines.size() <= height, lines.toString());
        assertTrue(lines.stream().allMatch(line -> line.length() <= width), lines.toString());
    }

    @Test
    void alarmsAreOnTop() {
        View view = new View(
                "sofar@1.0",
                5,
                List.of(
                        new View.ActiveAlarm(0, new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.PROTECTION), 0),
                        new View.ActiveAlarm(12, new Alarm(Cause.GENERAL, Severity.ALARM), 0)),
                List.of());
        assertEquals(
                "! cell_over_voltage protection  ! battery 12: general alarm",
                draw(80, 10, view, Controls.INITIAL).get(1));
        assertEquals(
                List.of("! cell_over_voltage protection", "! battery 12: general alarm"),
                draw(40, 10, view, Controls.INITIAL).subList(1, 3));
    }

    @Test
    void rowsThatFindNoRoomAreCounted() {
        List<String> lines = draw(100, 5, view(LIMITS, KEEPALIVE, UNKNOWN), Controls.INITIAL);
        assertEquals(5, lines.size());
        assertTrue(lines.get(4).endsWith("  2 more rows"), lines.get(4));
    }

    @Test
    void theFootTellsWhatKeysHaveSet() {
        Controls filtered = Controls.INITIAL
                .press('/')
                .press('3')
                .press('5')
                .press('1')
                .press('\r')
                .press('s');
        List<String> lines = draw(100, 20, view(LIMITS, KEEPALIVE), filtered);
        assertTrue(lines.get(lines.size() - 1).contains("s sort: name"));
        assertTrue(lines.get(lines.size() - 1).contains("/ filter: 351 (1 hidden)"));
        lines = draw(100, 20, view(LIMITS), Controls.INITIAL.press('/').press('x'));
        assertEquals("/x_", lines.get(lines.size() - 1));
        assertTrue(
                draw(100, 20, view(LIMITS), Controls.INITIAL.press(' ')).get(0).endsWith("  PAUSED"));
        lines = new Screen(PLAIN, 100, 20).draw(view(LIMITS), Controls.INITIAL, "can0 is lost");
        assertTrue(lines.get(lines.size() - 1).endsWith("  can0 is lost"));
    }

    @Test
    void marksTakeNoRoomAndAreOnlyOnWhatTheyMean() {
        List<String> marked = new Screen(new Terminal(true), 110, 20).draw(view(LIMITS, UNKNOWN), Controls.INITIAL, "");
        String all = String.join("\n", marked);
        assertTrue(all.contains("\u001b[33mcharge_current_limit 370.0 A\u001b[0m"), all);
        assertTrue(all.contains("\u001b[31mdischarge_current_limit 370.0 A\u001b[0m"), all);
        assertTrue(all.contains("  charge_voltage_limit 53.2 V"), all);
        assertTrue(all.contains("\u001b[31m    99.0\u001b[0m"), "overdue");
        List<String> plain = draw(110, 20, view(LIMITS, UNKNOWN), Controls.INITIAL);
        assertEquals(
                plain,
                marked.stream()
                        .map(line -> line.replaceAll("\u001b\\[\\d+m", ""))
                        .toList());
        assertFalse(String.join("", plain).contains("\u001b"));
    }
}
