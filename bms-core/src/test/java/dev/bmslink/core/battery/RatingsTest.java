package dev.bmslink.core.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The technical data as printed, cell by cell. */
class RatingsTest {
    private static final String GTX2500 = """
            nominal_capacity          | 50           | Ah        | 3
            nominal_voltage           | 51.2         | V         | 3
            nominal_energy            | 2500         | Wh        | 3
            usable_energy             | 2250         | Wh        | 3
            charge_voltage            | 55.68..56.16 | V         | 3
            discharge_voltage         | 45.6..56.16  | V         | 3
            nominal_charge_current    | 25           | A         | 3
            max_charge_current        | 30           | A         | 3
            nominal_discharge_current | 25           | A         | 3
            max_discharge_current     | 30           | A         | 3
            max_output_power          | 1500         | W         | 3
            working_temperature       | -20..60      | °C        | 3
            operating_humidity        | ≤ 95         | %RH       | 3
            storage_humidity          | ≤ 95         | %RH       | 3
            altitude                  | ≤ 2000       | m         | 3
            parallel                  | ≤ 4          | batteries | 3
            ingress_protection        | 20           | IP        | 3
            mass                      | 27           | kg        | 3
            width                     | 400          | mm        | 3
            depth                     | 417          | mm        | 3
            height                    | 120          | mm        | 3
            cycle_life                | 6000         | cycles    | 3
            operating_voltage         | 45.6..56.16  | V         | 5.1
            exposure_temperature      | ≤ 50         | °C        | 2
            """;
    private static final String GTX5000 = """
            nominal_capacity          | 100          | Ah        | 3
            nominal_voltage           | 51.2         | V         | 3
            nominal_energy            | 5120         | Wh        | 3
            usable_energy             | 4600         | Wh        | 3
            charge_voltage            | 55.68..56.16 | V         | 3
            discharge_voltage         | 45.6..56.16  | V         | 3
            nominal_charge_current    | 50           | A         | 3
            max_charge_current        | 50           | A         | 3
            nominal_discharge_current | 50           | A         | 3
            max_discharge_current     | 75           | A         | 3
            max_output_power          | 3500         | W         | 3
            working_temperature       | -20..60      | °C        | 3
            operating_humidity        | ≤ 95         | %RH       | 3
            storage_humidity          | ≤ 95         | %RH       | 3
            altitude                  | ≤ 2000       | m         | 3
            parallel                  | ≤ 4          | batteries | 3
            ingress_protection        | 20           | IP        | 3
            mass                      | 55           | kg        | 3
            width                     | 480          | mm        | 3
            depth                     | 211.5        | mm        | 3
            height                    | 600          | mm        | 3
            cycle_life                | 6000         | cycles    | 3
            """;
    private static final String GROWATT = """
            nominal_capacity        | 128     | Ah        | 2.4
            nominal_energy          | 6500    | Wh        | 2.4
            usable_capacity         | 118     | Ah        | 2.4
            usable_energy           | 6000    | Wh        | 2.4
            nominal_voltage         | 51.2    | V         | 2.4
            operating_voltage       | 48..57.6 | V        | 2.4
            nominal_charge_current  | 64      | A         | 2.4
            peak_discharge_current  | 96      | A         | 2.4
            max_discharge_current   | 85      | A         | 2.4
            nominal_discharge_power | 3300    | W         | 2.4
            max_discharge_power     | 4400    | W         | 2.4
            peak_discharge_power    | 5000    | W         | 2.4
            nominal_charge_power    | 3300    | W         | 2.4
            max_charge_power        | 3500    | W         | 2.4
            short_circuit_current   | 2000    | A         | 2.4
            working_temperature     | -10..45 | °C        | 2.4
            optimal_temperature     | 0..30   | °C        | 2.4
            storage_humidity        | 5..95   | %RH       | 2.4
            cycle_life              | ≥ 6000  | cycles    | 2.4
            width                   | 475     | mm        | 2.4
            depth                   | 133     | mm        | 2.4
            height                  | 745     | mm        | 2.4
            mass                    | 57..59  | kg        | 2.4
            ingress_protection      | 55      | IP        | 2.4
            parallel                | ≤ 2     | batteries | 2.4
            breaker_voltage         | 80      | V         | 2.4
            breaker_current         | 100     | A         | 2.4
            breaker_poles           | 2       | poles     | 2.4
            transport_temperature   | -20..45 | °C        | 1.5
            """;

    @TestFactory
    Stream<DynamicTest> everyCellIsAsPrinted() {
        return Stream.of(
                        cells("gtx2500", "GTX2500 manual", GTX2500),
                        cells("gtx5000", "GTX5000 manual", GTX5000),
                        cells("growatt-6k5", "Growatt 6.5 kWh manual", GROWATT))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> cells(String id, String document, String table) {
        Model model = Catalogue.find(id).orElseThrow();
        return table.lines().map(line -> {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            RatedQuantity quantity = RatedQuantity.valueOf(cells.get(0).toUpperCase(java.util.Locale.ROOT));
            return DynamicTest.dynamicTest(id + " " + cells.get(0), () -> {
                Rating rating = model.rating(quantity).orElseThrow();
                assertEquals(cells.get(1), rating.value().toString());
                assertEquals(cells.get(2), quantity.unit());
                assertEquals(document + " " + cells.get(3), rating.source().toString());
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4,  204.8, 230.4, 182.4, 10000, 9000,  770,  138",
        "5,  256,   288,   228,   12500, 11250, 895,  168",
        "6,  307.2, 345.6, 273.6, 15000, 13500, 1020, 198",
        "7,  358.4, 403.2, 319.2, 17500, 15750, 1145, 228",
        "8,  409.6, 460.8, 364.8, 20000, 18000, 1270, 258",
        "9,  460.8, 518.4, 410.4, 22500, 20250, 1395, 288",
        "10, 512,   576,   456,   25000, 22500, 1520, 318",
    })
    void towersFollowThePrintedTable(
            int modules,
            double nominal,
            double max,
            double min,
            double energy,
            double usable,
            double height,
            double mass) {
        Model model = Catalogue.find("gtx3000-h" + modules).orElseThrow();
        assertEquals(modules, value(model, RatedQuantity.MODULES));
        assertEquals(nominal, value(model, RatedQuantity.NOMINAL_VOLTAGE));
        assertEquals(max, value(model, RatedQuantity.MAX_CHARGE_VOLTAGE));
        assertEquals(min, value(model, RatedQuantity.MIN_DISCHARGE_VOLTAGE));
        assertEquals(energy, value(model, RatedQuantity.NOMINAL_ENERGY));
        assertEquals(usable, value(model, RatedQuantity.USABLE_ENERGY));
        assertEquals(height, value(model, RatedQuantity.HEIGHT));
        assertEquals(mass, value(model, RatedQuantity.MASS));
        assertEquals(515, value(model, RatedQuantity.WIDTH));
        assertEquals(480, value(model, RatedQuantity.DEPTH));
        assertEquals(65, value(model, RatedQuantity.INGRESS_PROTECTION));
        assertEquals(25, value(model, RatedQuantity.NOMINAL_CHARGE_CURRENT));
        assertEquals(30, value(model, RatedQuantity.MAX_CHARGE_CURRENT));
        assertEquals(25, value(model, RatedQuantity.NOMINAL_DISCHARGE_CURRENT));
        assertEquals(30, value(model, RatedQuantity.MAX_DISCHARGE_CURRENT));
        assertEquals(50, value(model, RatedQuantity.NOMINAL_CAPACITY));
    }

    private static double value(Model model, RatedQuantity quantity) {
        Interval value = model.rating(quantity).orElseThrow().value();
        assertTrue(value.isSingle(), quantity + " " + value);
        return value.min();
    }

    @Test
    void theFamilyHasTheRangeOfItsTowers() {
        Model family = Catalogue.find("gtx3000").orElseThrow();
        assertEquals(
                "204.8..512",
                family.rating(RatedQuantity.NOMINAL_VOLTAGE)
                        .orElseThrow()
                        .value()
                        .toString());
        assertEquals(
                "10000..25000",
                family.rating(RatedQuantity.NOMINAL_ENERGY)
                        .orElseThrow()
                        .value()
                        .toString());
        assertEquals(
                7,
                Catalogue.models().stream()
                                .filter(m -> m.family().equals("gtx3000"))
                                .count()
                        - 1);
    }

    @Test
    void contradictingRatingsAreBothKeptTheOneToUseFirst() {
        Model tower = Catalogue.find("gtx3000-h4").orElseThrow();
        assertEquals(
                List.of("≤ 8", "≤ 4"),
                tower.ratings(RatedQuantity.PARALLEL).stream()
                        .map(r -> r.value().toString())
                        .toList());
        assertEquals(
                List.of("180..700", "180..750"),
                tower.ratings(RatedQuantity.OPERATING_VOLTAGE).stream()
                        .map(r -> r.value().toString())
                        .toList());
        Model pack = Catalogue.find("gtx5000").orElseThrow();
        assertEquals(
                List.of("-20..60", "0..45"),
                pack.ratings(RatedQuantity.WORKING_TEMPERATURE).stream()
                        .map(r -> r.value().toString())
                        .toList());
    }

    @Test
    void sofarBatteriesForceAChargeBelowEightPercentAndAFullOneAfterAMonth() {
        for (String id : List.of("gtx2500", "gtx5000", "gtx3000-h7")) {
            InverterControl control = Catalogue.find(id).orElseThrow().control();
            assertFalse(control.needsForcedCharge(8));
            assertTrue(control.needsForcedCharge(7.9));
            assertEquals(97, control.fullChargeSoc());
            assertFalse(control.needsFullCharge(StorageState.months(0.99)));
            assertTrue(control.needsFullCharge(StorageState.months(1)));
            assertEquals("03:00", control.windowStart().toString());
            assertEquals("06:00", control.windowEnd().toString());
        }
    }

    @Test
    void unknownModelsAreNotFound() {
        assertTrue(Catalogue.find("gtx3000-h3").isEmpty());
        assertTrue(Catalogue.find("gtx3000-h11").isEmpty());
        assertTrue(Catalogue.find("").isEmpty());
    }
}
