package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.ExpansionQuantity.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Preconditions for joining packs and modules. */
class ExpansionTest {
    @Test
    void packsNeedASmallGapAndFortyFiveToFiftyPercent() {
        for (String id : List.of("gtx2500", "gtx5000")) {
            ExpansionPlan plan = Catalogue.find(id).orElseThrow().expansions().get(0);
            assertEquals(List.of(), plan.check(Map.of(CAPACITY_GAP, 80.0, EXISTING_SOC, 45.0, PARALLEL, 4.0)));
            assertEquals(
                    List.of("precondition"),
                    codes(plan, Map.of(CAPACITY_GAP, 81.0, EXISTING_SOC, 50.0, PARALLEL, 2.0)));
            assertEquals(
                    List.of("precondition"), codes(plan, Map.of(CAPACITY_GAP, 1.0, EXISTING_SOC, 51.0, PARALLEL, 2.0)));
            assertEquals(
                    List.of("precondition"), codes(plan, Map.of(CAPACITY_GAP, 1.0, EXISTING_SOC, 46.0, PARALLEL, 5.0)));
        }
    }

    @Test
    void whatWasNotMeasuredIsReported() {
        ExpansionPlan plan =
                Catalogue.find("gtx2500").orElseThrow().expansions().get(0);
        assertEquals(List.of("not_checked", "not_checked", "not_checked"), codes(plan, Map.of()));
    }

    @Test
    void aNewModuleIsYoungerThanHalfAYear() {
        ExpansionPlan plan =
                Catalogue.find("gtx3000-h5").orElseThrow().expansions().get(0);
        assertTrue(plan.check(Map.of(MODULES, 6.0, ADDED_AGE, 5.9, EXISTING_SOC, 40.0))
                .isEmpty());
        assertTrue(plan.check(Map.of(MODULES, 6.0, ADDED_AGE, 5.9, EXISTING_SOC, 50.0))
                .isEmpty());
        assertEquals(List.of("precondition"), codes(plan, Map.of(MODULES, 6.0, ADDED_AGE, 6.0, EXISTING_SOC, 45.0)));
        assertEquals(List.of("precondition"), codes(plan, Map.of(MODULES, 11.0, ADDED_AGE, 1.0, EXISTING_SOC, 45.0)));
        assertTrue(plan.check(Map.of()).get(1).text().endsWith("must be 0..6 months"));
    }

    @Test
    void anOldModuleAndItsTowerAreChargedFully() {
        ExpansionPlan plan =
                Catalogue.find("gtx3000-h5").orElseThrow().expansions().get(1);
        assertTrue(plan.check(Map.of(MODULES, 6.0, ADDED_SOC, 100.0, EXISTING_SOC, 100.0))
                .isEmpty());
        assertEquals(List.of("precondition"), codes(plan, Map.of(MODULES, 6.0, ADDED_SOC, 100.0, EXISTING_SOC, 45.0)));
    }

    @Test
    void growattBatteriesDifferByOneVoltAtMost() {
        ExpansionPlan plan =
                Catalogue.find("growatt-6k5").orElseThrow().expansions().get(0);
        assertTrue(plan.check(Map.of(VOLTAGE_DIFFERENCE, 1.0, PARALLEL, 2.0)).isEmpty());
        assertEquals(List.of("precondition"), codes(plan, Map.of(VOLTAGE_DIFFERENCE, 1.1, PARALLEL, 2.0)));
        assertEquals(List.of("precondition"), codes(plan, Map.of(VOLTAGE_DIFFERENCE, 0.0, PARALLEL, 3.0)));
    }

    private static List<String> codes(ExpansionPlan plan, Map<ExpansionQuantity, Double> measured) {
        return plan.check(measured).stream().map(Finding::code).toList();
    }
}
