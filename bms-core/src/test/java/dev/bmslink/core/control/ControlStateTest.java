package dev.bmslink.core.control;

import static dev.bmslink.core.control.ControlStateReading.Problem.BAD_VALUE;
import static dev.bmslink.core.control.ControlStateReading.Problem.DUPLICATE_KEY;
import static dev.bmslink.core.control.ControlStateReading.Problem.MALFORMED_LINE;
import static dev.bmslink.core.control.ControlStateReading.Problem.MISSING_KEY;
import static dev.bmslink.core.control.ControlStateReading.Problem.NOT_A_STATE;
import static dev.bmslink.core.control.ControlStateReading.Problem.UNKNOWN_KEY;
import static dev.bmslink.core.control.ControlStateReading.Problem.UNKNOWN_VERSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.core.control.ControlStateReading.Problem;
import dev.bmslink.core.control.ControlStateReading.Stored;
import dev.bmslink.core.control.ControlStateReading.Unreadable;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ControlStateTest {
    private static final Instant NOON = Instant.parse("2026-05-10T10:00:00Z");

    private static final String TEXT = """
            bmslink-control-state 1
            at=2026-05-10T10:00:00Z
            reached_at=2026-04-20T08:30:00.250Z
            forced_charge=true
            full_charge=false
            tripped.charge_under_temperature=2026-05-10T09:59:00Z
            limit.charge_voltage_limit=55.68
            limit.charge_current_limit=0.0
            """;

    private static final ControlState STATE = new ControlState(
            NOON,
            Instant.parse("2026-04-20T08:30:00.250Z"),
            true,
            false,
            Map.of(Cause.CHARGE_UNDER_TEMPERATURE, Instant.parse("2026-05-10T09:59:00Z")),
            Map.of(Quantity.CHARGE_CURRENT_LIMIT, 0.0, Quantity.CHARGE_VOLTAGE_LIMIT, 55.68));

    @Test
    void theTextForm() {
        assertEquals(TEXT, STATE.toText());
        assertEquals(new Stored(STATE), ControlState.parse(TEXT));
    }

    @Test
    void lineEndsAndOrderDoNotMatter() {
        String shuffled = "bmslink-control-state 1\r\nfull_charge=false\r\nforced_charge=false\r\n"
                + "reached_at=2026-05-10T10:00:00Z\r\nat=2026-05-10T10:00:00Z";
        assertEquals(new Stored(ControlState.start(NOON)), ControlState.parse(shuffled));
    }

    @Test
    void everyErrorHasItsKind() {
        assertProblem(NOT_A_STATE, 1, "", "");
        assertProblem(NOT_A_STATE, 1, "{}", "{}\n");
        assertProblem(UNKNOWN_VERSION, 1, "bmslink-control-state 2", TEXT.replace("state 1", "state 2"));
        assertProblem(MALFORMED_LINE, 9, "limit", TEXT + "limit\n");
        assertProblem(UNKNOWN_KEY, 9, "colour=red", TEXT + "colour=red\n");
        assertProblem(
                UNKNOWN_KEY, 9, "tripped.moon=2026-05-10T09:59:00Z", TEXT + "tripped.moon=2026-05-10T09:59:00Z\n");
        assertProblem(UNKNOWN_KEY, 9, "limit.soc=5", TEXT + "limit.soc=5\n");
        assertProblem(DUPLICATE_KEY, 9, "full_charge=true", TEXT + "full_charge=true\n");
        assertProblem(BAD_VALUE, 4, "forced_charge=yes", TEXT.replace("charge=true", "charge=yes"));
        assertProblem(BAD_VALUE, 2, "at=noon", TEXT.replace("at=2026-05-10T10:00:00Z", "at=noon"));
        assertProblem(BAD_VALUE, 7, "limit.charge_voltage_limit=NaN", TEXT.replace("55.68", "NaN"));
        assertProblem(BAD_VALUE, 7, "limit.charge_voltage_limit=-1", TEXT.replace("55.68", "-1"));
        assertProblem(BAD_VALUE, 7, "limit.charge_voltage_limit=1e999", TEXT.replace("55.68", "1e999"));
        assertProblem(MISSING_KEY, 0, "reached_at", TEXT.replace("reached_at=2026-04-20T08:30:00.250Z\n", ""));
        assertProblem(MISSING_KEY, 0, "full_charge", TEXT.replace("full_charge=false\n", ""));
    }

    @Property
    void noTextThrows(@ForAll String text) {
        assertNotNull(ControlState.parse(text));
        assertNotNull(ControlState.parse(TEXT + text));
    }

    @Test
    void brokenStatesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> limits(Quantity.SOC, 5));
        assertThrows(IllegalArgumentException.class, () -> limits(Quantity.CHARGE_CURRENT_LIMIT, -1));
        assertThrows(IllegalArgumentException.class, () -> limits(Quantity.CHARGE_CURRENT_LIMIT, Double.NaN));
    }

    private static ControlState limits(Quantity limit, double value) {
        return new ControlState(NOON, NOON, false, false, Map.of(), Map.of(limit, value));
    }

    private static void assertProblem(Problem problem, int line, String where, String text) {
        assertEquals(new Unreadable(problem, line, where), ControlState.parse(text));
    }
}
