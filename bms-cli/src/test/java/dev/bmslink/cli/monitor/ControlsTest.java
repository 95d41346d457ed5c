package dev.bmslink.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final View.Row LIMITS = row("351#00", "limits", 300, 5, "charge_voltage_limit 53.2 V");
    private static final View.Row SOC = row("355#00", "state_of_charge", 100, 9, "soc 26 %");
    private static final View.Row ALARMS = row("359#00", "alarms", 200, 7, "no flags");

    private static View.Row row(String frame, String name, long age, long count, String cell) {
        return new View.Row(
                CanFrame.parse(frame),
                name,
                false,
                age,
                false,
                0,
                0,
                count,
                List.of(new View.Cell(cell, false, false)));
    }

    private static Controls press(String keys) {
        Controls controls = Controls.INITIAL;
        for (char key : keys.toCharArray()) {
            controls = controls.press(key);
        }
        return controls;
    }

    private static List<View.Row> select(String keys) {
        return press(keys).select(List.of(LIMITS, SOC, ALARMS));
    }

    @Test
    void keysDoWhatTheFootSays() {
        assertTrue(press("q").quit());
        assertTrue(press(" ").paused());
        assertFalse(press("  ").paused());
        assertEquals(2, press("cc").clears());
        assertEquals(Controls.INITIAL, press("xQ[A\r"), "other keys do nothing");
    }

    @Test
    void sortingGoesThroughTheOrdersAndBack() {
        assertEquals(List.of(LIMITS, SOC, ALARMS), select(""));
        assertEquals(List.of(ALARMS, LIMITS, SOC), select("s"));
        assertEquals(List.of(SOC, ALARMS, LIMITS), select("ss"));
        assertEquals(List.of(SOC, ALARMS, LIMITS), select("sss"));
        assertEquals(Controls.Order.COUNT, press("sss").order());
        assertEquals(List.of(LIMITS, SOC, ALARMS), select("ssss"));
    }

    @Test
    void aFilterFindsIdentifiersNamesAndValues() {
        assertEquals(List.of(SOC), select("/355\r"));
        assertEquals(List.of(ALARMS), select("/ALARM\r"));
        assertEquals(List.of(LIMITS), select("/voltage_limit\r"));
        assertEquals(List.of(), select("/nothing\r"));
        assertEquals(List.of(LIMITS, SOC, ALARMS), select("/355\r/\r"), "an empty filter shows all");
    }

    @Test
    void keysWithinAFilterAreLetters() {
        Controls typing = press("/qsc 1");
        assertEquals("qsc 1", typing.typed());
        assertFalse(typing.quit());
        assertEquals("", typing.filter(), "it counts from ENTER on");
        assertEquals("qs", press("/qsc 1\u007f\b\u007f").typed());
        Controls left = press("/355\r/abc\u001b");
        assertNull(left.typed());
        assertEquals("355", left.filter(), "ESC keeps the filter that was");
        assertEquals("", press("/\u007f").typed());
    }
}
