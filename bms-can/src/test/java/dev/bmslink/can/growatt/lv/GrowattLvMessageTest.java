package dev.bmslink.can.growatt.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.RecordAgreement;
import dev.bmslink.core.signal.Reading;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowattLvMessageTest {

    private static final List<Integer> WITH_RECORD =
            List.of(0x301, 0x311, 0x312, 0x313, 0x314, 0x315, 0x316, 0x317, 0x318, 0x319, 0x322, 0x329, 0x330);

    @Test
    void limitsOfTwoPacksThatCharge() {
        LimitsAndStatus limits =
                (LimitsAndStatus) decode("311#0238082408240162").orElseThrow();
        long flags = LimitsAndStatus.CHARGE_OUTPUT_ENABLED.write(
                LimitsAndStatus.DISCHARGE_OUTPUT_ENABLED.write(0, true), true);
        assertEquals(new LimitsAndStatus(56.8, 208.4, 208.4, "charging", "parallel", "none", flags), limits);
        assertTrue(limits.is(LimitsAndStatus.CHARGE_OUTPUT_ENABLED));
        assertFalse(limits.is(LimitsAndStatus.BATTERY_TERMINAL_OPEN));
    }

    @Test
    void currentIsNegativeWhileDischarging() {
        // −56.6 A and state 3 were seen together; the other bytes are made up.
        Measurements measurements =
                (Measurements) decode("313#146EFDCA00DE4D63").orElseThrow();
        assertEquals(new Measurements(52.30, -56.6, 22.2, 77, 99, false), measurements);
    }

    @Test
    void theTopBitOfTheHealthByteIsAFlag() {
        Measurements measurements =
                (Measurements) decode("313#14FA0000000064E3").orElseThrow();
        assertEquals(99, measurements.soh());
        assertTrue(measurements.sohFlag());
    }

    /** The only bit of this message that was seen set, in a pack that switched itself off later. */
    @Test
    void packBeforeTurnOff() {
        ProtectionAndWarning warning =
                (ProtectionAndWarning) decode("312#0000000202000000").orElseThrow();
        assertTrue(warning.is(ProtectionAndWarning.WARN_PACK_BEFORE_TURN_OFF));
        assertEquals(1, Long.bitCount(warning.flags()));
        assertEquals(2, warning.packsInParallel());
    }

    @Test
    void keepaliveHasDecimalDigits() {
        assertEquals("301#0B16212C37424D58", new Keepalive().frame().toString());
        assertTrue(new Keepalive().isValid());
        Keepalive hexadecimalDigits = (Keepalive) decode("301#1122334455667788").orElseThrow();
        assertFalse(hexadecimalDigits.isValid());
    }

    @Test
    void aChoiceWithoutANameKeepsItsNumber() {
        LimitsAndStatus limits =
                (LimitsAndStatus) decode("311#0238000000000300").orElseThrow();
        assertEquals("3", limits.masterBoxMode());
        RequestsAndExtremes requests =
                (RequestsAndExtremes) decode("319#0300000000000000").orElseThrow();
        assertEquals("3", requests.batteryType());
        assertEquals("319#0300000000000000", requests.frame().toString());
    }

    @Test
    void aFourthOfTheCellsKnowsItsPlace() {
        assertEquals(
                new Cells(13, List.of(3360, 3359, 3359, 3359)),
                decode("318#0D200D1F0D1F0D1F").orElseThrow());
        assertEquals(
                "316#0D210D200D200D20",
                new Cells(5, List.of(3361, 3360, 3360, 3360)).frame().toString());
        assertRefused("first cell 2", () -> new Cells(2, List.of(1, 2, 3, 4)));
        assertRefused("first cell 17", () -> new Cells(17, List.of(1, 2, 3, 4)));
        assertRefused("first cell -3", () -> new Cells(-3, List.of(1, 2, 3, 4)));
        assertRefused("3 cell voltages", () -> new Cells(1, List.of(1, 2, 3)));
    }

    @Test
    void aValueTheWireCannotCarryIsRefused() {
        assertRefused("full_charge_capacity = 655.36", () -> new Capacity(655.35, 655.36, 0, 0).frame());
        assertRefused("cycle_count = 65536", () -> new Capacity(0, 0, 0, 65_536).frame());
        assertRefused("soh = 128", () -> new Measurements(0, 0, 0, 0, 128, false).frame());
        assertRefused("voltage = 327.68", () -> new Measurements(327.68, 0, 0, 0, 0, false).frame());
        assertRefused("lifetime_charge_energy = 1677721.6", () -> new LifetimeEnergy(1, 0, 1, 1677721.6).frame());
        assertRefused(
                "charge_current_limit = -0.1", () -> limits(-0.1, "standby").frame());
        assertRefused("battery_state = asleep", () -> limits(0, "asleep").frame());
        assertRefused("power_reduction_flags = 65536", () -> new ProtectionAndWarning(0, 1, 65_536).frame());
    }

    @Test
    void bitsThatAreNoFlagsStayOut() {
        assertEquals(
                "312#FFFCDEF701000000",
                new ProtectionAndWarning(-1, 1, 0).frame().toString());
        assertEquals(
                "311#00000000000000FC",
                new LimitsAndStatus(0, 0, 0, "soft_start", "standalone", "none", -1)
                        .frame()
                        .toString());
    }

    @Test
    void framesOfOthersAreNoMessage() {
        assertEquals(Optional.empty(), decode("351#0238082408240162"), "another identifier");
        assertEquals(Optional.empty(), decode("00000311#0238082408240162"), "a 29-bit identifier");
        assertEquals(Optional.empty(), decode("311#02380824082401"), "too short");
        assertEquals(Optional.empty(), decode("320#5041C38585000000"), "no record");
    }

    /** A record can carry every raw value of its signals; only reserved bits are lost. */
    @Property(tries = 5000)
    void recordsSayWhatReadingsSayAndKeepEveryDescribedBit(@ForAll("identifiers") int id, @ForAll long payload) {
        CanFrame frame = CanFrame.standard(id, 8, payload);
        Message message = GrowattLv.REV05.message(id);
        GrowattLvMessage typed = GrowattLvMessage.decode(frame).orElseThrow();
        List<Reading> readings = message.layout().read(payload, 8);
        if (typed instanceof Cells cells) {
            assertEquals("cell_" + cells.firstCell(), readings.get(0).signal().name());
            assertEquals(
                    readings.stream().map(Reading::text).toList(),
                    cells.cellMilliVolts().stream().map(Object::toString).toList());
        } else {
            RecordAgreement.assertAgrees((Record) typed, readings);
        }
        assertEquals(
                CanFrame.standard(id, 8, payload & message.layout().mask()).toString(),
                typed.frame().toString());
    }

    @Property
    void noFrameIsTooStrangeToDecode(
            @ForAll("described") int id, @ForAll @IntRange(max = 8) int length, @ForAll long payload) {
        CanFrame frame = CanFrame.standard(id, length, payload);
        boolean complete = length == 8 && WITH_RECORD.contains(id);
        assertEquals(complete, GrowattLvMessage.decode(frame).isPresent());
        GrowattLv.REV05
                .decode(frame)
                .readings()
                .forEach(reading -> assertTrue(reading.signal().isCarriedBy(length)));
    }

    @Provide
    Arbitrary<Integer> identifiers() {
        return Arbitraries.of(WITH_RECORD);
    }

    @Provide
    Arbitrary<Integer> described() {
        return Arbitraries.of(GrowattLv.REV05.messages().stream()
                .map(message -> message.identifier().word())
                .toList());
    }

    private static LimitsAndStatus limits(double chargeCurrentLimit, String batteryState) {
        return new LimitsAndStatus(56.8, chargeCurrentLimit, 0, batteryState, "standalone", "none", 0);
    }

    private static Optional<GrowattLvMessage> decode(String frame) {
        return GrowattLvMessage.decode(CanFrame.parse(frame));
    }

    private static void assertRefused(String message, Runnable action) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, action::run);
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }
}
