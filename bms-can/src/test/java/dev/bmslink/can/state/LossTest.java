package dev.bmslink.can.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What frames do not say, or say differently, is reported; the bytes are worked out by hand. */
class LossTest {

    private static StateStore battery() {
        StateStore state = new StateStore();
        state.set(Quantity.CHARGE_VOLTAGE_LIMIT, 56, 1).set(Quantity.CHARGE_CURRENT_LIMIT, 50, 1);
        state.set(Quantity.DISCHARGE_CURRENT_LIMIT, 60, 1).set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 46, 1);
        state.set(Quantity.VOLTAGE, 52, 1).set(Quantity.CURRENT, -5, 1).set(Quantity.TEMPERATURE, 20, 1);
        state.set(Quantity.SOC, 60, 1).set(Quantity.SOH, 99, 1);
        return state;
    }

    private static Encoding encode(String profile, StateStore state, Substitutes substitutes) {
        return StateMap.of(Profiles.get(profile)).encode(state, 0, substitutes);
    }

    private static String frame(Encoding encoding, String id) {
        return encoding.frames().stream()
                .map(CanFrame::toString)
                .filter(frame -> frame.startsWith(id + "#"))
                .findFirst()
                .orElse("none");
    }

    private static boolean has(Encoding encoding, Loss.Kind kind, String subject) {
        return encoding.losses().stream()
                .anyMatch(loss -> loss.kind() == kind && loss.subject().contains(subject));
    }

    /** 56.17 V and 50.19 A go down to 0x231 and 0x1F5, 45.61 V goes up to 0x1C9; 60.3 A stays 0x25B. */
    @Test
    void limitsRoundToTheSafeSide() {
        StateStore state = battery();
        state.set(Quantity.CHARGE_VOLTAGE_LIMIT, 56.17, 1).set(Quantity.CHARGE_CURRENT_LIMIT, 50.19, 1);
        state.set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 45.61, 1).set(Quantity.DISCHARGE_CURRENT_LIMIT, 60.3, 1);
        assertEquals("351#3102F5015B02C901", frame(encode("pylontech-lv", state, Substitutes.USUAL), "351"));
    }

    /** 0x1450 is 52.00 V; −5.0 A is 0xFFCE and for a Deye battery 0x0032; 20.0 °C is 0xC8. */
    @Test
    void theSignIsTheProfiles() {
        assertEquals("356#5014CEFFC800", frame(encode("pylontech-lv", battery(), Substitutes.USUAL), "356"));
        assertEquals("356#50143200C8000000", frame(encode("deye-lv@3.3", battery(), Substitutes.USUAL), "356"));
    }

    /** 400 V do not fit in 327.67 V. */
    @Test
    void whatDoesNotFitIsSaturatedAndReported() {
        Encoding encoding = encode("pylontech-lv", battery().set(Quantity.VOLTAGE, 400, 1), Substitutes.USUAL);
        assertEquals("356#FF7FCEFFC800", frame(encoding, "356"));
        assertTrue(has(encoding, Loss.Kind.SATURATED, "voltage"), encoding::toString);
    }

    /** A Sunny Island ignores a discharge voltage above 48 V. */
    @Test
    void whatAReceiverRefusesIsReported() {
        Encoding encoding = encode("sma-lv", battery().set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 49, 1), Substitutes.USUAL);
        assertTrue(has(encoding, Loss.Kind.OUT_OF_RANGE, "discharge_voltage_limit"), encoding::toString);
    }

    @Test
    void nothingIsSubstitutedUnlessAllowed() {
        StateStore state = battery();
        state.forget(Quantity.SOH).forget(Quantity.TEMPERATURE);
        Encoding strict = encode("pylontech-lv", state, Substitutes.NONE);
        assertEquals("none", frame(strict, "355"));
        assertTrue(has(strict, Loss.Kind.WITHHELD, "355"), strict::toString);
        Encoding usual = encode("pylontech-lv", state, Substitutes.USUAL);
        assertEquals("355#3C006400", frame(usual, "355"));
        assertTrue(has(usual, Loss.Kind.INVENTED, "soh"), usual::toString);
    }

    /** What the wire can mark as unknown is marked: 0x8000 for a current limit of SMA's, 0xFFFF for a SOC. */
    @Test
    void notAvailableIsSaidWhereThereIsAWord() {
        StateStore state = battery();
        state.forget(Quantity.CHARGE_CURRENT_LIMIT);
        assertEquals("351#300200805802CC01", frame(encode("sma-lv", state, Substitutes.NONE), "351"));
    }

    @Test
    void aLimitIsNeverSubstituted() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Substitutes(Map.of(Quantity.CHARGE_CURRENT_LIMIT, 10.0), Map.of()));
    }

    /** A cell over-voltage and a short circuit: the first merges, the second takes "system error". */
    @Test
    void alarmsMergeIntoWhatTheProfileHas() {
        StateStore state = battery();
        Alarm cell = new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.PROTECTION);
        Alarm shorted = new Alarm(Cause.SHORT_CIRCUIT, Severity.PROTECTION);
        Encoding encoding = encode("pylontech-lv", state.set(cell, true, 1).set(shorted, true, 1), Substitutes.USUAL);
        assertTrue(frame(encoding, "359").startsWith("359#0208"), encoding::toString);
        assertTrue(has(encoding, Loss.Kind.MERGED, cell.toString()));
        assertTrue(has(encoding, Loss.Kind.MERGED, shorted.toString()));
    }

    /** SOFAR's alarm bits are not published: a protection becomes a limit of 0 A in its direction. */
    @Test
    void aProtectionWithoutAWordIsToldByALimit() {
        Alarm hot = new Alarm(Cause.CHARGE_OVER_TEMPERATURE, Severity.PROTECTION);
        Encoding encoding = encode("sofar", battery().set(hot, true, 1), Substitutes.USUAL);
        assertEquals("00000351#300200005802CC01", frame(encoding, "00000351"));
        assertTrue(has(encoding, Loss.Kind.NO_HOME, hot.toString()), encoding::toString);
    }

    /** A refusal without a permission bit is told by a limit too. */
    @Test
    void aRefusalWithoutAWordIsToldByALimit() {
        StateStore state = battery().set(Request.CHARGE_PERMISSION, false, 1);
        assertEquals("351#300200005802CC01", frame(encode("victron", state, Substitutes.USUAL), "351"));
    }

    @Test
    void aWarningIsNotMadeAProtection() {
        Alarm warning = new Alarm(Cause.SHORT_CIRCUIT, Severity.ALARM);
        Encoding encoding = encode("pylontech-lv", battery().set(warning, true, 1), Substitutes.USUAL);
        assertTrue(frame(encoding, "359").startsWith("359#00000000"), encoding::toString);
        assertTrue(has(encoding, Loss.Kind.NO_HOME, warning.toString()));
    }

    @Test
    void whatHasNoPlaceIsListed() {
        StateStore state = battery().set(Quantity.CYCLE_COUNT, 12, 1);
        state.setCellVoltage(1, 1, 3.3, 1);
        Encoding encoding = encode("pylontech-lv", state, Substitutes.USUAL);
        assertTrue(has(encoding, Loss.Kind.NO_HOME, "cycle_count"));
        assertTrue(has(encoding, Loss.Kind.NO_HOME, "cell_voltages"));
        assertFalse(has(encoding, Loss.Kind.NO_HOME, "soc"));
    }

    /** A battery that is worked out from little: extremes from cells, SOC's share of the capacity. */
    @Test
    void whatFollowsIsWorkedOut() {
        StateStore state = battery().set(Quantity.FULL_CHARGE_CAPACITY, 200, 1);
        state.setCellVoltage(0, 1, 3.31, 1);
        state.setCellVoltage(0, 2, 3.29, 1);
        Encoding encoding = encode("growatt-lv", state, Substitutes.USUAL);
        StateReader reader = new StateReader(Profiles.get("growatt-lv"));
        List<CanFrame> frames = encoding.frames();
        frames.forEach(frame -> reader.onFrame(frame, 2));
        assertEquals(120, reader.store(0).number(Quantity.REMAINING_CAPACITY));
        assertEquals(3.31, reader.store(0).number(Quantity.MAX_CELL_VOLTAGE));
        assertEquals(3.29, reader.store(0).number(Quantity.MIN_CELL_VOLTAGE));
        assertTrue(reader.store(0).isSet(Request.CHARGE_PERMISSION), "the limit is not 0 A");
    }
}
