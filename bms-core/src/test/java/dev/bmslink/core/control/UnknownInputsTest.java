package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unknown is not zero, and not "all is well". */
class UnknownInputsTest {

    @ParameterizedTest
    @CsvSource({
        // what is not available, may charge, may discharge
        "MAX_CELL_VOLTAGE, false, true",
        "MIN_CELL_VOLTAGE, true, false",
        "MAX_CELL_TEMPERATURE, false, false",
        "MIN_CELL_TEMPERATURE, false, false",
        "VOLTAGE, false, false",
        "CURRENT, false, false",
        "SOC, true, true"
    })
    void aMeasurementThatIsNotAvailableStopsWhatDependsOnIt(Quantity quantity, boolean charge, boolean discharge) {
        Plant plant = Plant.of("gtx5000").set(quantity, Double.NaN);
        assertMay(charge, discharge, plant.step());
        Plant old = Plant.of("gtx5000");
        old.battery.set(quantity, old.battery.number(quantity), old.nanos() - 5_000_000_001L);
        assertMay(charge, discharge, old.step());
        Plant fresh = Plant.of("gtx5000");
        fresh.battery.set(quantity, fresh.battery.number(quantity), fresh.nanos() - 5_000_000_000L);
        assertMay(true, true, fresh.step());
    }

    @Test
    void aBatteryThatSaysNothingMayNothing() {
        ControlState start = ControlState.start(Plant.NOON);
        BatteryState silence = new StateStore().snapshot();
        ControlOutput output = new Controller(Plant.settings("growatt-6k5")).step(start, silence, Plant.NOON, 0);
        assertMay(false, false, output);
    }

    @Test
    void zeroVoltsIsAMeasurementAndStopsDischarging() {
        assertMay(true, false, Plant.of("gtx5000").volts(0).step());
    }

    @Test
    void aBatteryThatNeverTellsCellsIsJudgedByItsWhole() {
        Plant plant = Plant.of("gtx5000").set(Quantity.TEMPERATURE, 3);
        for (Quantity cell : new Quantity[] {
            Quantity.MAX_CELL_VOLTAGE,
            Quantity.MIN_CELL_VOLTAGE,
            Quantity.MAX_CELL_TEMPERATURE,
            Quantity.MIN_CELL_TEMPERATURE
        }) {
            plant.battery.forget(cell);
        }
        assertEquals(12.5, plant.settled(CHARGE_CURRENT_LIMIT), 1e-9);
        // 3.46 V a cell on average: 45 A of 50 A by the curve of the highest cell, less by that of the pack
        plant.set(Quantity.TEMPERATURE, 25).volts(55.36);
        assertEquals("cell voltage 3.46 V", cap(plant.settled(), "cell voltage").toString());
    }

    @Test
    void singleCellsStandInForExtremesThatTheBatteryDoesNotTell() {
        Plant plant = Plant.of("gtx5000");
        plant.battery.forget(Quantity.MAX_CELL_VOLTAGE);
        plant.battery.setCellVoltage(0, 1, 3.3, plant.nanos());
        plant.battery.setCellVoltage(0, 2, 3.5, plant.nanos());
        assertEquals("cell voltage 3.5 V", cap(plant.step(), "cell voltage").toString());
        plant.battery.setCellVoltage(0, 3, Double.NaN, plant.nanos());
        assertMay(false, true, plant.step());
    }

    @Test
    void theBatterysOwnLimitsBindAndItsUnknownOnesStop() {
        assertEquals(20, Plant.of("gtx5000").set(CHARGE_CURRENT_LIMIT, 20).settled(CHARGE_CURRENT_LIMIT), 1e-9);
        assertEquals(55, Plant.of("gtx5000").set(CHARGE_VOLTAGE_LIMIT, 55).settled(CHARGE_VOLTAGE_LIMIT), 1e-9);
        assertEquals(50, Plant.of("gtx5000").set(CHARGE_CURRENT_LIMIT, 500).settled(CHARGE_CURRENT_LIMIT), 1e-9);
        assertEquals(0, Plant.of("gtx5000").set(CHARGE_CURRENT_LIMIT, -10).settled(CHARGE_CURRENT_LIMIT));
        assertMay(
                false,
                true,
                Plant.of("gtx5000").set(CHARGE_VOLTAGE_LIMIT, Double.NaN).step());
        assertMay(
                true,
                false,
                Plant.of("gtx5000").set(DISCHARGE_CURRENT_LIMIT, Double.NaN).step());
    }

    @Test
    void theBatterysOwnPermissionsBindAndAnOldOneIsNone() {
        Plant plant = Plant.of("gtx5000");
        plant.battery.set(Request.CHARGE_PERMISSION, false, plant.nanos());
        assertMay(false, true, plant.step());
        plant.battery.set(Request.CHARGE_PERMISSION, true, plant.nanos());
        assertMay(true, true, plant.step());
        plant.battery.set(Request.CHARGE_PERMISSION, true, plant.nanos() - 5_000_000_001L);
        assertMay(false, true, plant.step());
    }

    @Test
    void anUnknownMeasurementEndsNoProtection() {
        Plant plant = Plant.of("gtx5000").volts(56);
        plant.step();
        plant.volts(Double.NaN).step();
        assertFalse(plant.state.tripped().isEmpty());
        assertMay(false, true, plant.volts(55.9).step());
    }

    private static Cap cap(ControlOutput output, String limiter) {
        return output.trace().line(CHARGE_CURRENT_LIMIT).orElseThrow().caps().stream()
                .filter(cap -> cap.limiter().equals(limiter))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMay(boolean charge, boolean discharge, ControlOutput output) {
        BatteryState told = output.battery();
        assertEquals(charge, told.isSet(Request.CHARGE_PERMISSION), "charge permission");
        assertEquals(discharge, told.isSet(Request.DISCHARGE_PERMISSION), "discharge permission");
        assertTrue(charge || told.number(CHARGE_CURRENT_LIMIT) == 0);
        assertTrue(discharge || told.number(DISCHARGE_CURRENT_LIMIT) == 0);
    }
}
