package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Protection limits: sections 9.1 of the GTX2500 and GTX5000 manuals and 8.1 of the GTX3000 manual. Thresholds are theirs,
 * recoveries ours.
 */
class ProtectionLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"gtx2500", "gtx5000", "gtx3000-h4", "gtx3000-h10"})
    void noChargingOutsideMinus10To55Degrees(String model) {
        Plant plant = Plant.of(model);
        assertMay(true, true, plant.celsius(-10, -10));
        assertMay(false, true, plant.celsius(-10.1, 20));
        assertMay(false, true, plant.celsius(-7.1, 20));
        assertMay(true, true, plant.celsius(-7, 20));
        assertMay(true, true, plant.celsius(20, 55));
        assertMay(false, true, plant.celsius(20, 55.1));
        assertMay(false, true, plant.celsius(20, 52.1));
        assertMay(true, true, plant.celsius(20, 52));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtx2500", "gtx5000", "gtx3000-h4", "gtx3000-h10"})
    void noDischargingOutsideMinus20To60Degrees(String model) {
        Plant plant = Plant.of(model);
        assertMay(false, true, plant.celsius(-20, -20));
        assertMay(false, false, plant.celsius(-20.1, -20));
        assertMay(false, false, plant.celsius(-17.1, -17));
        assertMay(false, true, plant.celsius(-17, -17));
        assertMay(false, true, plant.celsius(20, 60));
        assertMay(false, false, plant.celsius(20, 60.1));
        assertMay(false, false, plant.celsius(20, 57.1));
        assertMay(false, true, plant.celsius(20, 57));
    }

    @ParameterizedTest
    @CsvSource({"gtx2500, 50", "gtx5000, 100", "gtx3000-h4, 50", "gtx3000-h10, 50"})
    void aCurrentAboveTheLimitStopsBothDirections(String model, double amps) {
        Plant plant = Plant.of(model);
        assertMay(true, true, plant.set(Quantity.CURRENT, amps));
        assertMay(false, false, plant.set(Quantity.CURRENT, amps + 0.1));
        assertActive(plant, Cause.CHARGE_OVER_CURRENT);
        Plant discharging = Plant.of(model);
        assertMay(true, true, discharging.set(Quantity.CURRENT, -amps));
        assertMay(false, false, discharging.set(Quantity.CURRENT, -amps - 0.1));
        assertActive(discharging, Cause.DISCHARGE_OVER_CURRENT);
    }

    @Test
    void anOverCurrentStaysForAMinuteAlthoughTheStoppedCurrentIsZero() {
        Plant plant = Plant.of("gtx5000").set(Quantity.CURRENT, 101);
        plant.step();
        plant.set(Quantity.CURRENT, 0);
        assertFalse(mayCharge(plant.afterSeconds(59)));
        assertTrue(mayCharge(plant.afterSeconds(1)));
    }

    @Test
    void theMinuteBeginsWhenTheOverCurrentBegins() {
        Plant plant = Plant.of("gtx5000").set(Quantity.CURRENT, 101);
        plant.step();
        plant.afterSeconds(30);
        assertEquals(Plant.NOON, plant.state.tripped().get(Cause.CHARGE_OVER_CURRENT));
        plant.set(Quantity.CURRENT, 0);
        assertFalse(mayCharge(plant.afterSeconds(29)));
        assertTrue(mayCharge(plant.afterSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtx2500", "gtx5000"})
    void chargeProtectionFrom56Volts(String model) {
        Plant plant = Plant.of(model);
        assertMay(true, true, plant.volts(55.99));
        assertMay(false, true, plant.volts(56));
        assertActive(plant, Cause.PACK_OVER_VOLTAGE);
        assertMay(false, true, plant.volts(55.21));
        assertMay(true, true, plant.volts(55.2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtx2500", "gtx5000"})
    void dischargeProtectionFrom45Point6Volts(String model) {
        Plant plant = Plant.of(model);
        assertMay(true, true, plant.volts(45.61));
        assertMay(true, false, plant.volts(45.6));
        assertActive(plant, Cause.PACK_UNDER_VOLTAGE);
        assertMay(true, false, plant.volts(47.99));
        assertMay(true, true, plant.volts(48));
    }

    /** The manual says only that the voltages depend on the number of modules; 57.6 V and 45.6 V a module are its ratings. */
    @ParameterizedTest
    @CsvSource({"gtx3000-h4, 230.4, 182.4", "gtx3000-h7, 403.2, 319.2", "gtx3000-h10, 576, 456"})
    void voltageProtectionsOfTheGtx3000DependOnTheNumberOfModules(String model, double high, double low) {
        Plant plant = Plant.of(model);
        assertMay(true, true, plant.volts(high - 0.01));
        assertMay(false, true, plant.volts(high));
        Plant empty = Plant.of(model);
        assertMay(true, true, empty.volts(low + 0.01));
        assertMay(true, false, empty.volts(low));
        assertFalse(rule(plant, Cause.PACK_OVER_VOLTAGE).isPrinted());
        assertTrue(rule(plant, Cause.CHARGE_OVER_TEMPERATURE).isPrinted());
    }

    @ParameterizedTest
    @CsvSource({"gtx2500, 40, 51", "gtx5000, 30, 51", "gtx3000-h4, 150, 205", "gtx3000-h10, 400, 205"})
    void aDeadBatteryIsOfferedTheVoltageThatRevivesIt(String model, double volts, double revivingVolts) {
        Plant plant = Plant.of(model);
        double cell = volts / plant.settings.rated().cells();
        BatteryState dead = plant.volts(volts).cells(cell, cell).settled().battery();
        assertFalse(dead.isSet(Request.DISCHARGE_PERMISSION));
        assertTrue(dead.isSet(Request.CHARGE_PERMISSION));
        assertTrue(dead.number(CHARGE_VOLTAGE_LIMIT) >= revivingVolts);
        assertTrue(dead.number(CHARGE_CURRENT_LIMIT) > 0);
    }

    @Test
    void anAlarmIsAbnormalAndGoesOn() {
        Plant plant = Plant.of("gtx3000-h4");
        plant.battery.set(new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.ALARM), true, plant.nanos());
        assertMay(true, true, plant);
    }

    @Test
    void aProtectionStopsChargingOrDischargingAndRecoversByItself() {
        Plant plant = Plant.of("gtx3000-h4");
        Alarm protection = new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.PROTECTION);
        plant.battery.set(protection, true, plant.nanos());
        assertMay(false, true, plant);
        plant.battery.set(protection, false, plant.nanos());
        assertMay(true, true, plant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Section 8.1-4: switch and contactor, CAN, collection of voltage and temperature, DC fuse
                "CONTACTOR",
                "EXTERNAL_COMMUNICATION",
                "VOLTAGE_SAMPLING",
                "TEMPERATURE_SAMPLING",
                "FUSE"
            })
    void aFaultMeansBrokenAndStopsBothDirections(Cause cause) {
        Plant plant = Plant.of("gtx3000-h4");
        plant.battery.set(new Alarm(cause, Severity.FAULT), true, plant.nanos());
        assertMay(false, false, plant);
    }

    @Test
    void aProtectionActsAtOnceAndItsEndIsGradual() {
        Plant plant = Plant.of("gtx5000");
        assertEquals(50, plant.settled(CHARGE_CURRENT_LIMIT), 1e-9);
        plant.volts(56);
        assertEquals(0, plant.step().battery().number(CHARGE_CURRENT_LIMIT));
        plant.volts(52);
        // 2 % of 50 A in a second
        assertEquals(1, plant.afterSeconds(1).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
    }

    @Test
    void aTrippedProtectionIsAnAlarmOfTheBattery() {
        Plant plant = Plant.of("gtx2500").celsius(-11, 0);
        BatteryState cold = plant.step().battery();
        Alarm protection = new Alarm(Cause.CHARGE_UNDER_TEMPERATURE, Severity.PROTECTION);
        assertTrue(cold.isActive(protection));
        assertFalse(plant.celsius(0, 0).step().battery().isActive(protection));
    }

    @Test
    void controlDoesNotEndAnAlarmThatTheBatteryRaised() {
        Plant plant = Plant.of("gtx2500");
        Alarm protection = new Alarm(Cause.CHARGE_UNDER_TEMPERATURE, Severity.PROTECTION);
        plant.battery.set(protection, true, plant.nanos());
        assertTrue(plant.step().battery().isActive(protection));
    }

    private static void assertActive(Plant plant, Cause cause) {
        assertTrue(plant.step().battery().isActive(new Alarm(cause, Severity.PROTECTION)), cause.key());
    }

    private static ProtectionRule rule(Plant plant, Cause cause) {
        return plant.settings.protections().stream()
                .filter(rule -> rule.cause() == cause)
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayCharge(ControlOutput output) {
        return output.battery().isSet(Request.CHARGE_PERMISSION);
    }

    private static void assertMay(boolean charge, boolean discharge, Plant plant) {
        BatteryState told = plant.step().battery();
        assertEquals(charge, told.isSet(Request.CHARGE_PERMISSION), "charge permission");
        assertEquals(discharge, told.isSet(Request.DISCHARGE_PERMISSION), "discharge permission");
        if (!charge) {
            assertEquals(0, told.number(CHARGE_CURRENT_LIMIT));
        }
        if (!discharge) {
            assertEquals(0, told.number(DISCHARGE_CURRENT_LIMIT));
        }
    }
}
