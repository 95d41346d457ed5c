package dev.bmslink.core.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of section 7.4 of the Growatt manual, row by row: may the user go on? */
class GrowattTroubleshootingTest {

    @Test
    void lowSocMayGoOnDischarging() {
        assertUsage(Usage.GO_ON, new Alarm(Cause.LOW_SOC, Severity.ALARM));
    }

    @Test
    void dischargeUnderVoltageStopsDischargingSoThatItIsRecharged() {
        assertUsage(Usage.NO_DISCHARGING, new Alarm(Cause.CELL_UNDER_VOLTAGE, Severity.PROTECTION));
    }

    @Test
    void chargeOverVoltageStopsChargingAndDischargingWorks() {
        assertUsage(Usage.NO_CHARGING, new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.PROTECTION));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHARGE_OVER_CURRENT", "DISCHARGE_OVER_CURRENT"})
    void overCurrentStops(Cause cause) {
        assertUsage(Usage.STOP, new Alarm(cause, Severity.PROTECTION));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHARGE_UNDER_TEMPERATURE", "DISCHARGE_UNDER_TEMPERATURE"})
    void lowTemperatureStops(Cause cause) {
        assertUsage(Usage.STOP, new Alarm(cause, Severity.PROTECTION));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHARGE_OVER_TEMPERATURE", "DISCHARGE_OVER_TEMPERATURE"})
    void highTemperatureStops(Cause cause) {
        assertUsage(Usage.STOP, new Alarm(cause, Severity.PROTECTION));
    }

    @Test
    void cellVoltageDifferenceStops() {
        assertUsage(Usage.STOP, new Alarm(Cause.CELL_IMBALANCE, Severity.PROTECTION));
    }

    @Test
    void shortCircuitStops() {
        assertUsage(Usage.STOP, new Alarm(Cause.SHORT_CIRCUIT, Severity.PROTECTION));
    }

    @Test
    void parallelConnectionFailureStops() {
        assertUsage(Usage.STOP, new Alarm(Cause.PARALLEL_FAILURE, Severity.PROTECTION));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACTOR", "PRE_CHARGE"})
    void relayFailuresStop(Cause cause) {
        assertUsage(Usage.STOP, new Alarm(cause, Severity.FAULT));
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLTAGE_SAMPLING", "TEMPERATURE_SAMPLING", "CURRENT_SAMPLING"})
    void samplingFailuresStop(Cause cause) {
        assertUsage(Usage.STOP, new Alarm(cause, Severity.FAULT));
    }

    @Test
    void communicationFailureWithTheInverterStops() {
        assertUsage(Usage.STOP, new Alarm(Cause.EXTERNAL_COMMUNICATION, Severity.ALARM));
    }

    @Test
    void currentLimitFailureStops() {
        assertUsage(Usage.STOP, new Alarm(Cause.LIMIT_IGNORED, Severity.FAULT));
    }

    /** Without our limits for single cells, which would act earlier. */
    @Test
    void moreThanOneVoltBetweenCellsStops() {
        ControlSettings settings = Plant.settings("growatt-6k5");
        Plant plant = Plant.of(settings.withProtections(settings.protections().stream()
                .filter(rule -> rule.cause() == Cause.CELL_IMBALANCE)
                .toList()));
        assertUsage(Usage.GO_ON, plant.cells(2.5, 3.5));
        assertUsage(Usage.STOP, plant.cells(2.375, 3.4375));
        assertUsage(Usage.STOP, plant.cells(2.75, 3.4375));
        assertUsage(Usage.GO_ON, plant.cells(3, 3.4375));
    }

    /** Nothing is printed about −10 and 45 °C but that the battery works between them. */
    @Test
    void outsideItsWorkingTemperatureItStops() {
        Plant plant = Plant.of("growatt-6k5");
        assertUsage(Usage.GO_ON, plant.celsius(-10, 45));
        assertUsage(Usage.STOP, plant.celsius(-10.1, 20));
        plant.celsius(20, 20).step();
        assertUsage(Usage.STOP, plant.celsius(20, 45.1));
    }

    @Test
    void outsideItsOperatingVoltageItStopsTheDirectionThatLeadsAway() {
        Plant plant = Plant.of("growatt-6k5");
        assertUsage(Usage.GO_ON, plant.volts(48));
        assertUsage(Usage.NO_DISCHARGING, plant.volts(47.9));
        plant.volts(52).step();
        assertUsage(Usage.GO_ON, plant.volts(57.6));
        assertUsage(Usage.NO_CHARGING, plant.volts(57.7));
    }

    @Test
    void aCurrentBeyondThePrintedPeakStops() {
        assertUsage(Usage.GO_ON, Plant.of("growatt-6k5").set(Quantity.CURRENT, -96));
        assertUsage(Usage.STOP, Plant.of("growatt-6k5").set(Quantity.CURRENT, -96.1));
        assertUsage(Usage.STOP, Plant.of("growatt-6k5").set(Quantity.CURRENT, 70.5));
    }

    private static void assertUsage(Usage expected, Alarm alarm) {
        Plant plant = Plant.of("growatt-6k5");
        plant.battery.set(alarm, true, plant.nanos());
        assertUsage(expected, plant);
    }

    private static void assertUsage(Usage expected, Plant plant) {
        assertEquals(expected, usage(plant));
    }

    private static Usage usage(Plant plant) {
        BatteryState told = plant.step().battery();
        boolean charge = told.isSet(Request.CHARGE_PERMISSION);
        boolean discharge = told.isSet(Request.DISCHARGE_PERMISSION);
        return charge ? discharge ? Usage.GO_ON : Usage.NO_DISCHARGING : discharge ? Usage.NO_CHARGING : Usage.STOP;
    }
}
