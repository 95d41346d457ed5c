package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Repeats the proofs of docs/errata.md, under the ids given there. */
class ErrataTest {

    private static String text(String profile, String frame, String signal) {
        return Profiles.get(profile)
                .decode(CanFrame.parse(frame))
                .reading(signal)
                .map(Reading::text)
                .orElse("absent");
    }

    private static double number(String profile, String frame, String signal) {
        Reading reading = Profiles.get(profile)
                .decode(CanFrame.parse(frame))
                .reading(signal)
                .orElseThrow();
        return ((Numeric) reading.signal()).exact(reading.raw()).doubleValue();
    }

    @Test
    void g1TheKeepaliveOfGrowattIsInDecimal() {
        Reading pattern = Profiles.get("growatt-lv")
                .decode(CanFrame.parse("301#0B16212C37424D58"))
                .reading("keepalive_pattern")
                .orElseThrow();
        assertTrue(pattern.signal().isInRange(pattern.raw()));
        StringBuilder decimal = new StringBuilder();
        for (int tens = 11; tens <= 88; tens += 11) {
            decimal.append(String.format("%02X", tens));
        }
        assertEquals(decimal.toString(), pattern.text());
        assertFalse(pattern.signal().isInRange(0x1122334455667788L), "the digits as hexadecimal bytes are refused");
    }

    @Test
    void g2LimitsArePositive() {
        assertEquals(2 * 104.2, number("growatt-lv", "311#0238082408240162", "charge_current_limit"));
    }

    @Test
    void g3CyclesAreNotHours() {
        assertEquals(1341, number("growatt-lv", "314#5B2C5B400005053D", "cycle_count"));
        assertEquals(1345, number("growatt-lv", "314#49AC5A9600040541", "cycle_count"));
        assertEquals(1348, number("growatt-lv", "314#5B545B54000E0544", "cycle_count"));
    }

    @Test
    void g5TheSupposedDateIsNoDate() {
        String identity = "320#5041C38585000000";
        assertEquals("0", text("growatt-lv@1.04", identity, "day"));
        assertEquals("0", text("growatt-lv@1.04", identity, "month"));
        assertEquals("133", text("growatt-lv@rev05", identity, "sw_version_ext"));
    }

    @Test
    void g6TheCellCountHasMoved() {
        assertEquals("absent", text("growatt-lv@rev05", "312#0000000002000000", "total_cell_count"));
        assertEquals("32", text("growatt-lv@rev05", "323#200E100000000000", "total_cell_count"));
    }

    @Test
    void g7TheTemperatureIsTheAverage() {
        double max = number("growatt-lv", "322#010000D403016363", "max_temperature");
        double min = number("growatt-lv", "322#010000D403016363", "min_temperature");
        assertEquals((max + min) / 2, number("growatt-lv", "313#14FA004F00EA6363", "cell_temperature"), 1e-9);
    }

    @Test
    void g10FullChargeCapacityIsNotStateOfHealth() {
        double share = number("growatt-lv", "314#5B2C5B400005053D", "full_charge_capacity") / (2 * 128);
        assertEquals(0.91, share, 0.005);
        assertEquals(99, number("growatt-lv", "313#14FA004F00EA6363", "soh"));
    }

    @Test
    void gh1TheClockIsInPlainBytes() {
        assertEquals(
                LocalDateTime.of(1982, 10, 14, 0, 0).toLocalDate(),
                LocalDateTime.ofInstant(Instant.ofEpochSecond(0x180C1317L), ZoneOffset.UTC)
                        .toLocalDate());
        String clock = "00003030#180C13171C170001";
        assertEquals("2024", text("growatt-hv", clock, "year"));
        assertEquals("12", text("growatt-hv", clock, "month"));
        assertEquals("19", text("growatt-hv", clock, "day"));
        assertEquals("23", text("growatt-hv", clock, "hour"));
    }

    @Test
    void gh2TheEnergyDoesNotFitInItsField() {
        assertEquals(1_677_721.5, number("growatt-hv", "00003240#01FFFFFF01FFFFFF", "lifetime_discharge_energy"));
    }

    @Test
    void s1BothReadingsOfThePackConfigurationAgreeOnTheSample() {
        String sample = "00000359#0000000004102710";
        for (String profile : new String[] {"sofar", "sofar?pack_configuration=b"}) {
            assertEquals("4", text(profile, sample, "module_count"));
            assertEquals("16", text(profile, sample, "cells_per_module"));
            assertEquals("10000", text(profile, sample, "can_protocol_version"));
        }
    }

    @Test
    void s3AndS4OnlyTheseScalesFitTheTower() {
        assertEquals(24.6, number("sofar", "00000355#31006400FFFFF600", "remaining_capacity"));
        assertEquals(24.6, number("sofar", "000006B0#00F6000602010000", "remaining_capacity"));
        double voltage = number("sofar", "00000356#36081000D0000100", "voltage");
        assertTrue(voltage > 192.0 && voltage < 224.6);
        assertTrue(voltage / 10 < 192.0, "in steps of 0.01 V it would lie below the discharge limit");
    }

    @Test
    void l1RealPacksSendShorterFramesThanDrawn() {
        for (String frame : new String[] {"351#14025002C805", "355#1A006400", "356#021300004A01", "35C#C000"}) {
            assertTrue(Profiles.get("pylontech-lv")
                    .decode(CanFrame.parse(frame))
                    .faults()
                    .isEmpty());
        }
    }

    @Test
    void l4CellVoltagesOf370AreMillivolts() {
        assertEquals("3279", text("pylontech-lv@2.0.6", "370#76006C00CF0CCA0C", "max_cell_voltage"));
        assertEquals("3279", text("pylontech-lv@2.0.6", "373#CA0CCF0C1B011C01", "max_cell_voltage"));
    }

    @Test
    void l12TheExampleCountsUp() {
        assertEquals("77.0", text("pylontech-lv", "356#4E1302030405", "current"));
        assertEquals("128.4", text("pylontech-lv", "356#4E1302030405", "temperature"));
    }

    @Test
    void h1TheModuleQuantityCountsCells() {
        String configuration = "00007320#2D00030F90003200";
        assertEquals(45, number("pylontech-hv", configuration, "total_cell_count"));
        assertEquals(
                45,
                number("pylontech-hv", configuration, "modules_in_series")
                        * number("pylontech-hv", configuration, "cells_per_module"));
    }

    @Test
    void h2TheDischargeLimitOfARealBatteryIsAbove30000() {
        assertEquals(50.0, number("pylontech-hv", "00004220#2D09000724772477", "discharge_current_limit"));
    }
}
