package dev.bmslink.core.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed facts that are not figures, and the steps of the expansions, cell by cell. */
class RemarkTableTest {

    private static final String GTX2500 = """
            communication | RS232, RS485, CAN | 3
            derating | operating current depends on cell voltage and battery temperature | 3
            storage temperature | ≤25 °C 12 months, ≤35 °C 6 months, ≤45 °C 3 months | 3
            certification | IEC62619, UN38.3, IEC62040-1, SAA etc. | 3
            compatible inverters | SOFAR inverters of the maker's compatible inverter list | 8
            place | indoors, away from heat, liquids and direct sunlight | 6.3.1
            earthing | pack to pack first, then one pack to earth | 6.4.2 step 3
            series connection | forbidden | 2
            """;

    private static final String GTX5000 = """
            cells | IFP/34/201/173/[1P16S]M-10+50/95 | 1.3
            communication | RS232, RS485, CAN | 3
            derating | operating current depends on cell voltage and battery temperature | 3
            storage temperature | ≤25 °C 12 months, ≤35 °C 6 months, ≤45 °C 3 months | 3
            certification | IEC62619, UN38.3, IEC62040-1, SAA etc. | 3
            compatible inverters | SOFAR inverters of the maker's compatible inverter list | 8
            installation | on the wall or on a pedestal | 6.4
            place | indoors, away from heat, liquids and direct sunlight | 6.3.1
            earthing | pack to pack first, then one pack to earth | 5.3.1-4
            series connection | forbidden | 2
            """;

    private static final String GTX3000 = """
            communication | BCU: CAN, RS485, RS232 | 5.3.1
            module communication | RS485 | 5.4.1
            cooling | natural | 3
            derating | operating current depends on cell voltage and battery temperature | 3
            storage temperature | ≤25 °C 12 months, ≤35 °C 6 months, ≤45 °C 3 months | 3
            certification | UN38.3, IEC62619, IEC62040-1, SAA etc. | 3
            soft start | built into the BCU; the inverter needs none | 5.1
            parallel charging | each tower charges on its own until all are full | 5.1
            black start | with compatible inverters; the trigger depends on the inverter | 5.1
            bms | master in the BCU, slave in each module | 5.1
            bcu | breaker, DC fuse, soft-start circuit, 12 V DC/DC supply | 5.3
            module size | 515 x 478.8 x 125 mm | 5.4.1
            bcu size | 515 x 478.8 x 144 mm | 5.3.1
            power cable | 6 mm² or 9 AWG, 1500 V, 25 A, at least 1500 mm | 6.4.2 step 9
            polarity | P+ and P− must not be reversed | 6.4.2 step 9
            anti-tipping | required from five modules up | 6.4.2 step 3
            first start | one full charge calibrates the SOC | 6.4.2 step 10
            """;

    private static final String GROWATT = """
            communication | CAN 2.0B x 1, RS485 x 1 | 2.4
            cooling | natural | 2.4
            installation | on the wall or on the floor | 2.4
            certification | IEC62619, UL1973, CE, RCM, CEC, UN38.3 | 2.4
            protective class | I, overvoltage category II | 2.4
            report | alarms and operation data over CAN and RS485 | 2.2
            fault power-off | level 3 under-voltage, a 0 V cell or a parallel failure | 2.2
            forced power-off | POWER for 2 s while no mains is connected | 2.2
            activation | 45 to 60 V at P+/P− wakes it to standby | 2.2
            tilt | at most 5° either way, bottom at most 500 mm above the floor | 3.1
            clearance | 133 mm in front | 3.3.1
            wall | carries more than four times the mass; 12 mm holes, 60 mm deep | 3.3
            power cable | at least 3 AWG | 3.3
            network cable | at least 26 AWG | 3.3
            earthing | M6 screw | 4.2 step 1
            before connecting | the terminals read 0 V when off | 4.2 step 4
            transport | at most four piled up | 1.5
            firmware update | CANalyst-II, extended frames, 500 kbit/s, battery idle or relays open | 7.3
            """;

    @Test
    void everyRemark() {
        assertEquals(GTX2500, rows(model("gtx2500").remarks()));
        assertEquals(GTX5000, rows(model("gtx5000").remarks()));
        assertEquals(GTX3000, rows(model("gtx3000").remarks()));
        assertEquals(GTX3000, rows(model("gtx3000-h10").remarks()));
        assertEquals(GROWATT, rows(model("growatt-6k5").remarks()));
    }

    private static final String PACK_STEPS = """
            power | switch off the whole system, inverter and batteries | 9.1-3c
            first installation | charge fully once | 9.1-3a
            after expansion | charge the whole system fully once | 9.1-3c
            balancing | a large gap takes about 2 cycles to balance | 9.1-3c
            """;

    private static final String NEW_MODULE_STEPS = """
            power | switch off inverter and batteries and disconnect the grid | 7.2.3.1
            place | the new module goes on top of the others | 7.2.3.2
            balancing | SOC equalizes over several cycles | 7.2.3.2
            """;

    private static final String GROWATT_STEPS = """
            measurement | measure both voltages switched on and without load | 5 step 1
            same kind | same batch, same model, same maker | 5 step 3
            age | no old battery with a new one; new means under 300 cycles | 5 step 3
            """;

    @Test
    void everyExpansionStep() {
        assertEquals(PACK_STEPS, rows(steps("gtx2500", 0)));
        assertEquals(PACK_STEPS, rows(steps("gtx5000", 0)));
        assertEquals(NEW_MODULE_STEPS, rows(steps("gtx3000", 0)));
        assertEquals(
                "charger | 56.16 V, 25 A, stop below 2.5 A | 7.2.3.2\n" + NEW_MODULE_STEPS, rows(steps("gtx3000", 1)));
        assertEquals(GROWATT_STEPS, rows(steps("growatt-6k5", 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "gtx2500, 0, CAPACITY_GAP ≤ 80 9.1-3c; EXISTING_SOC 45..50 9.1-3c; PARALLEL 1..4 3",
        "gtx5000, 0, CAPACITY_GAP ≤ 80 9.1-3c; EXISTING_SOC 45..50 9.1-3c; PARALLEL 1..4 3",
        "gtx3000, 0, MODULES 4..10 7.2.3; ADDED_AGE 0..6 7.2.3.2; EXISTING_SOC 40..50 7.2.3.2",
        "gtx3000, 1, MODULES 4..10 7.2.3; ADDED_SOC 100 7.2.3.2; EXISTING_SOC 100 7.2.3.2",
        "growatt-6k5, 0, VOLTAGE_DIFFERENCE ≤ 1 5 step 1; PARALLEL 1..2 2.4"
    })
    void everyPrecondition(String model, int plan, String expected) {
        assertEquals(
                expected,
                model(model).expansions().get(plan).preconditions().stream()
                        .map(condition -> condition.quantity().name() + " " + condition.allowed() + " "
                                + condition.source().section())
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void everySourceIsTheModelsOwnManual() {
        for (Model model : Catalogue.models()) {
            Stream.concat(model.remarks().stream(), model.expansions().stream().flatMap(plan -> plan.steps().stream()))
                    .forEach(remark ->
                            assertEquals(model.manual().title(), remark.source().document(), remark.text()));
        }
    }

    @Test
    void anExcludedBoundPrintsAsExcluded() {
        assertEquals("< 56", Interval.atMost(Math.nextDown(56.0)).toString());
        assertEquals("> 45.6", Interval.atLeast(Math.nextUp(45.6)).toString());
        assertEquals("≤ 56", Interval.atMost(56).toString());
        assertEquals("≥ 45.6", Interval.atLeast(45.6).toString());
    }

    private static List<Remark> steps(String model, int plan) {
        return model(model).expansions().get(plan).steps();
    }

    private static Model model(String id) {
        return Catalogue.find(id).orElseThrow();
    }

    private static String rows(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> remark.topic() + " | " + remark.text() + " | "
                        + remark.source().section() + "\n")
                .collect(Collectors.joining());
    }
}
