package dev.bmslink.core.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.wiring.CableChecker.Verdict;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cable checker says about right and wrong cables. */
class CableCheckerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            growatt-6k5/com1     | growatt-sph/bms   | 4-4,5-5         | WORKS
            growatt-6k5/com2     | growatt-6k5/com1  | 1-1,2-2         | WORKS
            gtx5000/can          | foxess-h1/bms     | 4-5,5-4         | WORKS
            gtx5000/can          | foxess-h1/bms     | 4-4,5-5         | FAILS
            gtx3000/link-in      | sofar-hyd-3ph/bms | 2-7,4-8         | WORKS
            gtx3000/link-out     | gtx3000/link-in   | 2-2,4-4,5-5,6-6,7-7 | WORKS
            gtx3000/link-out     | gtx3000/link-in   | 1-1,2-2,3-3,4-4,5-5,6-6,7-7 | WORKS
            gtx5000/link-out     | gtx5000/link-in   | 1-1,2-2         | NOT_KNOWN
            pylontech-us3000/can | foxess-h1/bms     | 4-4,5-5         | FAILS
            """)
    void verdict(String a, String b, String cable, Verdict expected) {
        assertEquals(expected, CableChecker.verdict(port(a), port(b), Cable.parse(cable)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gtx5000/can      | foxess-h1/bms    | 4-4,5-5 | can_swapped            | WARNING
            growatt-6k5/com1 | growatt-6k5/com2 | 1-2,2-1 | rs485_swapped          | WARNING
            gtx5000/rs232    | computer/rs232   | 2-3,3-2 | tx_to_tx               | WARNING
            gtx5000/rs232    | computer/rs232   | 2-3,3-2 | rx_to_rx               | WARNING
            gtx5000/lcd      | gtx3000/lcd      | 1-1,4-2 | supply_on_signal       | DANGER
            gtx3000/lcd      | foxess-h1/bms    | 4-4     | supply_on_signal       | DANGER
            gtx3000/lcd      | foxess-h1/bms    | 4-2     | supply_short           | DANGER
            growatt-6k5/com1 | foxess-h1/bms    | 4-5,5-4,8-8 | supply_on_signal   | DANGER
            growatt-6k5/com1 | growatt-6k5/com2 | 1-1,2-2,7-8,8-7 | wake_reversed  | DANGER
            growatt-6k5/com1 | growatt-6k5/com2 | 1-1,2-2,8-8 | must_leave_out     | WARNING
            gtx3000/link-out | gtx3000/link-in  | 1-1,2-2,4-4,6-6,7-7 | leave_out  | NOTE
            growatt-6k5/com1 | growatt-6k5/com2 | 1-1,2-2,3-3 | leave_out          | NOTE
            growatt-6k5/com1 | growatt-6k5/com2 | 1-1,2-2,4-4 | must_leave_out     | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 1-1,2-2 | rs485_cable_in_can_role | WARNING
            growatt-6k5/com1 | growatt-6k5/com2 | 4-4,5-5 | can_cable_in_rs485_role | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 2-2,4-4,5-5 | signal_to_ground   | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 4-4     | missing                | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 4-4,5-4 | pins_shorted           | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 4-4,5-9 | no_such_pin            | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 4-4,5-5,8-8 | supply_into_unknown | WARNING
            growatt-6k5/com1 | growatt-sph/bms  | 4-4,5-5,1-1 | unknown_pin        | NOTE
            gtx5000/can      | gtx3000/link-in  | 1-2     | wrong_bus              | WARNING
            gtx5000/rs232    | gtx5000/can      | 2-4     | rs232_on_signal        | DANGER
            gtx5000/dry-contact | gtx5000/can   | NO1-4   | contact_on_signal      | WARNING
            gtx3000/power    | gtx3000/link-in  | P+-2    | power_on_signal        | DANGER
            gtx3000/power    | gtx3000/power    | P+-P-   | power_short            | DANGER
            gtx5000/can      | pylontech-us5000/can | 1-1 | must_stay_open         | WARNING
            gtx5000/link-in  | gtx5000/link-in  | 1-1     | in_to_in               | WARNING
            gtx5000/link-out | gtx5000/link-out | 1-1     | out_to_out             | WARNING
            gtx3000/link-in  | gtx3000/link-in  | 2-2,4-4 | in_to_in               | WARNING
            gtx3000/link-out | gtx3000/link-in  | 2-2,4-4,6-7,7-6 | coding_crossed | WARNING
            gtx5000/can      | growatt-6k5/com1 | 4-4,5-5 | ports_do_not_match     | WARNING
            gtx2500/link-out | gtx5000/link-in  | 1-1     | ports_do_not_match     | WARNING
            """)
    void harm(String a, String b, String cable, String code, Severity severity) {
        List<Finding> findings = CableChecker.check(port(a), port(b), Cable.parse(cable));
        assertTrue(
                findings.stream().anyMatch(f -> f.code().equals(code) && f.severity() == severity),
                () -> code + " not in " + findings);
    }

    @Test
    void aPacksCableOnATowerSwapsAndGroundsCan() {
        // Made for a pack: CAN-H on 4, CAN-L on 5. On a tower 4 is CAN-L and 5 is GND.
        List<Finding> findings =
                CableChecker.check(port("gtx3000/link-in"), port("sofar-hyd-3ph/bms"), Cable.parse("4-7,5-8"));
        assertEquals(
                List.of("can_swapped", "signal_to_ground", "missing"),
                findings.stream().map(Finding::code).toList());
    }

    @Test
    void aShortThroughTheOtherEndIsFound() {
        List<Finding> findings =
                CableChecker.check(port("growatt-6k5/com1"), port("growatt-sph/bms"), Cable.parse("4-4,5-5,4-5"));
        assertEquals(
                2,
                findings.stream().filter(f -> f.code().equals("pins_shorted")).count());
    }

    @Test
    void aSwappedLineIsNotAlsoMissing() {
        List<Finding> findings = CableChecker.check(port("gtx5000/can"), port("foxess-h1/bms"), Cable.parse("4-4,5-5"));
        assertEquals(
                List.of("can_swapped", "can_swapped"),
                findings.stream().map(Finding::code).toList());
    }

    @Test
    void theWorstComesFirst() {
        List<Finding> findings =
                CableChecker.check(port("growatt-6k5/com1"), port("foxess-h1/bms"), Cable.parse("4-5,5-4,3-2,8-8"));
        assertEquals(Severity.DANGER, findings.get(0).severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4-", "-4", "4-4,,5-5", "4-4;5-5", "a b-c", "4-4-4"})
    void whatIsNoCableIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Cable.parse(text));
    }

    @Test
    void aCableReadsBackAsWritten() {
        assertEquals("1-1,P+-P-,P--2", Cable.parse(" 1-1, P+-P- ,P--2").toString());
    }

    @Property(tries = 300)
    void noCableBetweenAnyPortsThrows(@ForAll("ports") Port a, @ForAll("ports") Port b, @ForAll("cables") Cable cable) {
        CableChecker.check(a, b, cable);
    }

    @Test
    void everyPlannedCableToAnInverterWorks() {
        int planned = 0;
        for (Port a : Ports.all()) {
            for (Port b : Ports.all()) {
                CablePlan plan = CablePlan.between(a, b);
                if (plan.role().kind() == CableRole.Kind.INVERTER) {
                    planned++;
                    assertEquals(List.of(), plan.findings(), a.id() + " to " + b.id());
                }
            }
        }
        // Ten battery ports times four inverter ports, in both directions.
        assertEquals(2 * 10 * 4, planned);
    }

    @Provide
    Arbitrary<Port> ports() {
        return Arbitraries.of(Ports.all());
    }

    @Provide
    Arbitrary<Cable> cables() {
        Arbitrary<String> pins = Arbitraries.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "P+", "P-", "NO1", "PE");
        return Combinators.combine(pins, pins)
                .as(Wire::new)
                .list()
                .ofMaxSize(10)
                .map(Cable::new);
    }

    private static Port port(String id) {
        return Ports.find(id).orElseThrow();
    }
}
