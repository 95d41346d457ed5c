package dev.bmslink.core.aggregate;

import static dev.bmslink.core.aggregate.Packs.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two packs' numbers become one battery's. */
class NumbersOfABatteryTest {

    @ParameterizedTest
    @CsvSource({
        "CURRENT, -10, 25, 15",
        "REMAINING_CAPACITY, 40, 70, 110",
        "NOMINAL_CAPACITY, 50, 100, 150",
        "ENERGY_CHARGED, 1000, 500, 1500",
        "ENERGY_DISCHARGED, 900, 400, 1300",
        "VOLTAGE, 52, 53, 52.5",
        "TEMPERATURE, 20, 30, 25",
        "MOS_TEMPERATURE, 40, 50, 50",
        "AMBIENT_TEMPERATURE, 22, 20, 22",
        "BMS_TEMPERATURE, 35, 30, 35",
        "CYCLE_COUNT, 12, 300, 300",
        "SOH, 99, 93, 93",
        "CELL_COUNT, 16, 16, 16",
        "CELL_COUNT, 15, 16, NaN",
        "MIN_CELL_VOLTAGE, 3.2, 3.1, 3.1",
        "MAX_CELL_VOLTAGE, 3.3, 3.4, 3.4",
        "MIN_CELL_TEMPERATURE, 5, 15, 5",
        "MAX_CELL_TEMPERATURE, 25, 35, 35"
    })
    void eachQuantityHasItsRule(Quantity quantity, double first, double second, double battery) {
        assertEquals(battery, of(quantity, first, second), 1e-9);
    }

    @Test
    void socIsWeighedByTodaysCapacityWhenEveryPackSaysIt() {
        StateStore old =
                Packs.full(NOW).set(Quantity.FULL_CHARGE_CAPACITY, 60, NOW).set(Quantity.SOC, 100, NOW);
        StateStore young =
                Packs.full(NOW).set(Quantity.FULL_CHARGE_CAPACITY, 90, NOW).set(Quantity.SOC, 50, NOW);
        // (60 x 100 + 90 x 50) / 150; by the nameplates of 100 Ah it would be 75
        assertEquals(70, soc(old, young), 1e-9);
        assertEquals(75, soc(old, young.forget(Quantity.FULL_CHARGE_CAPACITY)), 1e-9);
    }

    @Test
    void anExtremeOfOnePackIsNotHiddenByAnotherThatSaysNone() {
        assertEquals(3.4, of(Quantity.MAX_CELL_VOLTAGE, 3.4, Double.NaN));
        StateStore unknown = Packs.full(NOW).set(Quantity.MAX_CELL_VOLTAGE, Double.NaN, NOW);
        Aggregate battery = Aggregator.aggregate(List.of(Packs.pack(1, unknown)), Packs.EVEN, NOW);
        assertEquals(Presence.NOT_AVAILABLE, battery.state().presence(Quantity.MAX_CELL_VOLTAGE));
    }

    private static double soc(StateStore first, StateStore second) {
        List<Pack> packs = List.of(Packs.pack(1, first), Packs.pack(2, second));
        return Aggregator.aggregate(packs, Packs.EVEN, NOW).state().number(Quantity.SOC);
    }

    private static double of(Quantity quantity, double first, double second) {
        List<Pack> packs = List.of(
                Packs.pack(1, Packs.full(NOW).set(quantity, first, NOW)),
                Packs.pack(2, Packs.full(NOW).set(quantity, second, NOW)));
        return Aggregator.aggregate(packs, Packs.EVEN, NOW).state().number(quantity);
    }
}
