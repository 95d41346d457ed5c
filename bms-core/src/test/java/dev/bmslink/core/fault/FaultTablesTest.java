package dev.bmslink.core.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.panel.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The troubleshooting tables row by row. */
class FaultTablesTest {
    /** Growatt 7.4: LED, description, risk, may the user go on. */
    private static final String GROWATT = """
            LOW   | SOC 0–15 %                                        | NONE           | GO_ON
            LOW   | protection, level 2 or 3 discharge under-voltage  | OVER_DISCHARGE | NO_DISCHARGING
            ALARM | protection, level 3 charge over-voltage           | NONE           | NO_CHARGING
            ALARM | protection, level 3 charge over-current           | SAFETY         | STOP
            ALARM | protection, level 3 discharge over-current        | SAFETY         | STOP
            ALARM | protection, level 3 low temperature while charging     | NONE      | STOP
            ALARM | protection, level 3 low temperature while discharging  | NONE      | STOP
            ALARM | protection, level 3 high temperature while charging    | SAFETY    | STOP
            ALARM | protection, level 3 high temperature while discharging | SAFETY    | STOP
            ALARM | protection, level 3 voltage difference among cells | NONE          | NOT_STATED
            ALARM | protection, short circuit while charging          | SAFETY         | STOP
            ALARM | protection, short circuit while discharging       | SAFETY         | STOP
            ALARM | protection, parallel connection failure           | NOT_STATED     | NOT_STATED
            ALARM | relay 1 failure                                   | SAFETY         | STOP
            ALARM | relay 2 failure                                   | SAFETY         | STOP
            ALARM | pre-charge relay failure                          | SAFETY         | STOP
            ALARM | voltage sampling front-end failure                | SAFETY         | STOP
            ALARM | temperature sampling failure                      | SAFETY         | STOP
            ALARM | current sampling failure                          | SAFETY         | STOP
            ALARM | voltage difference among cells above 1 V          | SAFETY         | STOP
            ALARM | communication failure                             | NONE           | STOP
            ALARM | current limit failure                             | SAFETY         | STOP
            """;
    /** GTX3000 8.1-4: issue, reasons, first action. */
    private static final String GTX3000 = """
            power switch cannot be closed | [power switch fault] | change the power switch
            power switch cannot be opened | [power switch fault] | change the power switch
            DC contactor cannot be closed | [BCMU fault, 12 V DC module fault, DC contactor fault, drive cable broken] | open the power switch first
            DC contactor cannot be opened | [BCMU fault, 12 V DC module fault, DC contactor fault, drive cable broken] | open the power switch first
            CAN communication fault       | [CAN cable broken] | change the CAN cable
            cell voltage or battery temperature is not collected | [power cable between the batteries loose] | reconnect the cable
            normal, but no output         | [DC fuse of the BCU blown] | change the DC fuse
            """;

    @TestFactory
    Stream<DynamicTest> growattRowByRow() {
        List<Fault> faults = Faults.of("growatt-6k5");
        assertEquals(GROWATT.lines().count(), faults.size());
        List<List<String>> rows = GROWATT.lines().map(FaultTablesTest::cells).toList();
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(rows.get(i).get(1), () -> {
                    Fault fault = faults.get(i);
                    assertEquals(rows.get(i).get(0), String.valueOf(fault.indicator()));
                    assertEquals(rows.get(i).get(1), fault.symptom());
                    assertEquals(rows.get(i).get(2), fault.risk().name());
                    assertEquals(rows.get(i).get(3), fault.usage().name());
                    assertEquals("Growatt 6.5 kWh manual 7.4", fault.source().toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> towerIssuesRowByRow() {
        List<Fault> faults = Faults.of("gtx3000").stream()
                .filter(fault -> fault.source().section().equals("8.1-4"))
                .toList();
        List<List<String>> rows = GTX3000.lines().map(FaultTablesTest::cells).toList();
        assertEquals(rows.size(), faults.size());
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(rows.get(i).get(0), () -> {
                    assertEquals(rows.get(i).get(0), faults.get(i).symptom());
                    assertEquals(rows.get(i).get(1), faults.get(i).causes().toString());
                    assertEquals(rows.get(i).get(2), faults.get(i).actions().get(0));
                }));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CHARGE_TEMPERATURE, -10.1, true", "CHARGE_TEMPERATURE, -10, false",
        "CHARGE_TEMPERATURE, 55, false", "CHARGE_TEMPERATURE, 55.1, true",
        "DISCHARGE_TEMPERATURE, -20.1, true", "DISCHARGE_TEMPERATURE, -20, false",
        "DISCHARGE_TEMPERATURE, 60, false", "DISCHARGE_TEMPERATURE, 60.1, true",
    })
    void temperatureLimitsAreTheSameOnAllSofarBatteries(ProtectionKind kind, double value, boolean acts) {
        for (String family : List.of("gtx2500", "gtx5000", "gtx3000")) {
            assertEquals(acts, protection(family, kind).acts(value), family);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gtx2500, CURRENT, 50, false",
        "gtx2500, CURRENT, 50.1, true",
        "gtx2500, CURRENT, -50.1, true",
        "gtx5000, CURRENT, 100, false",
        "gtx5000, CURRENT, 100.1, true",
        "gtx3000, CURRENT, 50, false",
        "gtx3000, CURRENT, 50.1, true",
        "gtx2500, HIGH_VOLTAGE, 55.99, false",
        "gtx2500, HIGH_VOLTAGE, 56, true",
        "gtx5000, HIGH_VOLTAGE, 55.99, false",
        "gtx5000, HIGH_VOLTAGE, 56, true",
        "gtx2500, LOW_VOLTAGE, 45.61, false",
        "gtx2500, LOW_VOLTAGE, 45.6, true",
        "gtx5000, LOW_VOLTAGE, 45.61, false",
        "gtx5000, LOW_VOLTAGE, 45.6, true",
    })
    void currentAndVoltageLimits(String family, ProtectionKind kind, double value, boolean acts) {
        assertEquals(acts, protection(family, kind).acts(value));
    }

    @Test
    void aTowersVoltageLimitsAreNotPrinted() {
        assertFalse(protection("gtx3000", ProtectionKind.HIGH_VOLTAGE).acts(10_000));
        assertEquals(null, protection("gtx3000", ProtectionKind.LOW_VOLTAGE).allowed());
        assertTrue(Faults.protections("growatt-6k5").isEmpty());
    }

    private static Protection protection(String family, ProtectionKind kind) {
        return Faults.protections(family).stream()
                .filter(protection -> protection.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"gtx2500, 51 V", "gtx5000, 51 V", "gtx3000, 205 V"})
    void aDeadBatteryNeedsAChargerOf(String family, String voltage) {
        Fault fault = Faults.of(family).get(0);
        assertEquals(Status.SHUT_DOWN, fault.indicator());
        assertTrue(fault.actions().get(1).contains(voltage + " or more"));
    }

    @Test
    void aDifferenceOfOneLightForTenMinutesIsNormal() {
        for (String family : List.of("gtx2500", "gtx5000", "gtx3000")) {
            Fault fault = Faults.search(family, "10 minutes").get(0);
            assertEquals(Usage.GO_ON, fault.usage());
        }
        assertEquals(1, Faults.search("gtx5000", "2 CYCLES").size());
        assertEquals(0, Faults.search("gtx3000", "2 cycles").size());
    }

    @Test
    void theRedLightPointsToItsRows() {
        assertEquals(2, Faults.indicatedBy("growatt-6k5", Status.LOW).size());
        assertEquals(20, Faults.indicatedBy("growatt-6k5", Status.ALARM).size());
        assertEquals(2, Faults.indicatedBy("gtx5000", Status.CHARGE_PROTECTION).size());
        assertEquals(
                3, Faults.indicatedBy("gtx5000", Status.DISCHARGE_PROTECTION).size());
    }

    @Test
    void everyFamilyHasFaultsAndEmergencies() {
        for (Model family : Catalogue.families()) {
            assertFalse(Faults.of(family.id()).isEmpty());
            List<String> events = Faults.emergencies(family.id()).stream()
                    .map(Emergency::event)
                    .toList();
            assertTrue(events.containsAll(List.of("wet", "fire", "leak", "damage")), family.id());
        }
    }
}
