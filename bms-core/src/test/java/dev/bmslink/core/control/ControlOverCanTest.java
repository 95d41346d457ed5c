package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_VOLTAGE_LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the BMS does to the inverter over CAN: sections 5.2.4 of the GTX2500 manual, 5.3.3 of the GTX5000 manual and 5.3.3.3
 * of the GTX3000 manual.
 */
class ControlOverCanTest {
    /** A twelfth of a mean year: 365.2425 days / 12 = 30.436875 days. */
    private static final Duration MONTH = Duration.ofSeconds(2_629_746);

    @ParameterizedTest
    @CsvSource({
        // currents: the largest continuous ones; powers: 1.5 kW / 52.8 V and 3.5 kW / 52.8 V, 4.4 kW / 52.8 V
        "gtx2500, 55.68, 30, 28.41, 45.6",
        "gtx5000, 55.68, 50, 66.29, 45.6",
        "gtx3000-h4, 222.72, 30, 30, 182.4",
        "gtx3000-h10, 556.8, 30, 30, 456",
        "growatt-6k5, 55.68, 64, 83.33, 48"
    })
    void rule1_theRatedLimitsOfEveryBattery(
            String model, double chargeVolts, double chargeAmps, double dischargeAmps, double dischargeVolts) {
        ControlOutput output = Plant.of(model).settled();
        assertEquals(chargeVolts, output.battery().number(CHARGE_VOLTAGE_LIMIT), 1e-9);
        assertEquals(chargeAmps, output.battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
        assertEquals(dischargeAmps, output.battery().number(DISCHARGE_CURRENT_LIMIT), 0.005);
        assertEquals(dischargeVolts, output.battery().number(DISCHARGE_VOLTAGE_LIMIT), 1e-9);
        assertTrue(output.battery().isSet(Request.CHARGE_PERMISSION));
        assertTrue(output.battery().isSet(Request.DISCHARGE_PERMISSION));
    }

    @ParameterizedTest
    @CsvSource({
        "gtx2500, 56.16, 30, 30, 45.6",
        "gtx5000, 56.16, 50, 75, 45.6",
        "gtx3000-h4, 230.4, 30, 30, 182.4",
        "gtx3000-h10, 576, 30, 30, 456",
        "growatt-6k5, 57.6, 64, 85, 48"
    })
    void rule1_noLimitMayExceedTheRating(String model, double volts, double charge, double discharge, double low) {
        RatedLimits rated = Plant.settings(model).rated();
        assertEquals(volts, rated.chargeVolts());
        assertEquals(charge, rated.chargeAmps());
        assertEquals(discharge, rated.dischargeAmps());
        assertEquals(low, rated.dischargeVolts());
    }

    @ParameterizedTest
    @CsvSource({"3.4, 50", "3.45, 50", "3.475, 37.5", "3.5, 25", "3.55, 10", "3.6, 0"})
    void rule1_chargeCurrentFollowsTheHighestCell(double volts, double amps) {
        assertEquals(amps, Plant.of("gtx5000").cells(3.3, volts).settled(CHARGE_CURRENT_LIMIT), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"-10, 2.5", "0, 5", "3, 12.5", "5, 17.5", "10, 25", "15, 50", "45, 50", "50, 25", "55, 5"})
    void rule1_chargeCurrentFollowsTheTemperature(double celsius, double amps) {
        assertEquals(amps, Plant.of("gtx5000").celsius(celsius, celsius).settled(CHARGE_CURRENT_LIMIT), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"3.2, 30", "3.05, 22.5", "3, 15", "2.9, 6", "2.8, 0"})
    void rule1_dischargeCurrentFollowsTheLowestCell(double volts, double amps) {
        assertEquals(amps, Plant.of("gtx3000-h5").cells(volts, 3.3).settled(DISCHARGE_CURRENT_LIMIT), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"-20, 3", "-10, 9", "0, 15", "10, 30", "50, 30", "55, 15", "60, 3"})
    void rule1_dischargeCurrentFollowsTheTemperature(double celsius, double amps) {
        assertEquals(amps, Plant.of("gtx3000-h5").celsius(celsius, celsius).settled(DISCHARGE_CURRENT_LIMIT), 1e-9);
    }

    @Test
    void rule1_chargeVoltageFollowsCellVoltageAndTemperature() {
        assertEquals(54.984, Plant.of("gtx5000").cells(3.3, 3.55).settled(CHARGE_VOLTAGE_LIMIT), 1e-9);
        assertEquals(55.1232, Plant.of("gtx5000").celsius(0, 25).settled(CHARGE_VOLTAGE_LIMIT), 1e-9);
        assertEquals(54.288, Plant.of("gtx5000").celsius(25, 55).settled(CHARGE_VOLTAGE_LIMIT), 1e-9);
    }

    @Test
    void rule1_dischargeCutOffVoltageFollowsCellVoltageAndTemperature() {
        assertEquals(47.88, Plant.of("gtx5000").cells(2.8, 3.3).settled(DISCHARGE_VOLTAGE_LIMIT), 1e-9);
        assertEquals(47.88, Plant.of("gtx5000").celsius(25, 60).settled(DISCHARGE_VOLTAGE_LIMIT), 1e-9);
        assertEquals(478.8, Plant.of("gtx3000-h10").cells(2.8, 3.3).settled(DISCHARGE_VOLTAGE_LIMIT), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtx2500", "gtx5000", "gtx3000-h4"})
    void rule2_below8PercentTheInverterIsMadeToCharge(String model) {
        Plant plant = Plant.of(model);
        assertFalse(forced(plant.set(Quantity.SOC, 8).step()));
        assertTrue(forced(plant.set(Quantity.SOC, 7.9).step()));
        assertTrue(forced(plant.set(Quantity.SOC, 11.9).step()));
        assertFalse(forced(plant.set(Quantity.SOC, 12).step()));
        assertFalse(forced(plant.set(Quantity.SOC, 9).step()));
    }

    @Test
    void rule2_theRecoveryCanBeChosen() {
        Plant plant = Plant.of(Plant.settings("gtx5000").withForcedCharge(new ForcedCharge(8, 30)));
        assertTrue(forced(plant.set(Quantity.SOC, 5).step()));
        assertTrue(forced(plant.set(Quantity.SOC, 29).step()));
        assertFalse(forced(plant.set(Quantity.SOC, 30).step()));
    }

    @Test
    void rule2_theForcedChargeWaitsUntilChargingIsPermitted() {
        Plant plant = Plant.of("gtx5000").set(Quantity.SOC, 5).celsius(-15, -15);
        ControlOutput cold = plant.step();
        assertFalse(forced(cold));
        assertEquals("request_waits", cold.findings().get(0).code());
        plant.celsius(5, 5);
        assertTrue(forced(plant.step()));
    }

    @Test
    void rule2_anUnknownSocKeepsTheForcedChargeAsItWas() {
        Plant plant = Plant.of("gtx5000").set(Quantity.SOC, 5);
        plant.step();
        plant.set(Quantity.SOC, Double.NaN);
        ControlOutput unknown = plant.step();
        assertTrue(forced(unknown));
        assertEquals("soc_unknown", unknown.findings().get(0).code());
        assertFalse(forced(Plant.of("gtx5000").set(Quantity.SOC, Double.NaN).step()));
    }

    @Test
    void rule3_aMonthWithout97PercentAsksForAFullChargeInTheWindow() {
        Plant plant = Plant.of("gtx5000");
        plant.set(Quantity.SOC, 96.9).step();
        // Noon of 10 May plus 30.436875 days is 22:29:06 of 9 June in Berlin; the window opens at 03:00 of the 10th.
        plant.now = Instant.parse("2026-06-09T02:00:00Z");
        assertFalse(full(plant.afterSeconds(1)), "in the window, but not yet a month");
        plant.now = Plant.NOON.plus(MONTH);
        assertFalse(full(plant.afterSeconds(0)), "a month, but not in the window");
        plant.now = Instant.parse("2026-06-10T00:59:59Z");
        assertFalse(full(plant.afterSeconds(0)));
        assertTrue(full(plant.afterSeconds(1)));
        assertTrue(full(plant.after(Duration.ofHours(3).minusSeconds(1))));
        assertFalse(full(plant.afterSeconds(1)), "06:00");
        assertTrue(full(plant.after(Duration.ofHours(21))), "the next night");
    }

    @Test
    void rule3_reaching97PercentBeginsTheMonthAnew() {
        Plant plant = Plant.of("gtx5000");
        plant.now = Plant.NOON.plus(Duration.ofDays(20));
        plant.set(Quantity.SOC, 97).step();
        assertEquals(plant.now, plant.state.reachedAt());
        plant.set(Quantity.SOC, 50);
        plant.now = Instant.parse("2026-06-12T02:00:00Z");
        assertFalse(full(plant.afterSeconds(1)));
        plant.now = Instant.parse("2026-07-01T02:00:00Z");
        assertTrue(full(plant.afterSeconds(1)));
    }

    @Test
    void rule3_theFullChargeGoesOnBeyond97PercentUntilFullOrTheEndOfTheWindow() {
        Plant plant = overdueAt("2026-06-20T01:30:00Z");
        assertTrue(full(plant.set(Quantity.SOC, 98).step()));
        assertTrue(full(plant.set(Quantity.SOC, 99.9).step()));
        assertFalse(full(plant.set(Quantity.SOC, 100).step()));
        assertFalse(full(plant.set(Quantity.SOC, 90).step()), "done for this month");

        Plant slow = overdueAt("2026-06-20T01:30:00Z");
        assertTrue(full(slow.set(Quantity.SOC, 98).step()));
        assertFalse(full(slow.after(Duration.ofHours(3))));
        assertFalse(full(slow.after(Duration.ofHours(22))), "97 % was reached, so the next night is free");
    }

    @Test
    void rule3_theDefaultWindowIsFrom3To6AndTheUserMayChangeIt() {
        FullCharge full = Plant.settings("gtx5000").fullCharge();
        assertEquals(
                new FullCharge(97, MONTH, 100, new ChargeWindow(LocalTime.of(3, 0), LocalTime.of(6, 0), Plant.BERLIN)),
                full);
        ChargeWindow evening = new ChargeWindow(LocalTime.of(22, 0), LocalTime.of(1, 0), ZoneId.of("UTC"));
        ControlSettings changed = Plant.settings("gtx5000").withFullCharge(new FullCharge(97, MONTH, 100, evening));
        Plant plant = Plant.of(changed);
        plant.now = Instant.parse("2026-06-20T02:00:00Z");
        assertFalse(full(plant.afterSeconds(0)));
        plant.now = Instant.parse("2026-06-20T22:00:00Z");
        assertTrue(full(plant.afterSeconds(0)));
        plant.now = Instant.parse("2026-06-21T00:59:00Z");
        assertTrue(full(plant.afterSeconds(0)));
    }

    @Test
    void rule3_aRestartInTheMiddleOfTheMonthForgetsNothing() {
        Plant before = Plant.of("gtx5000");
        before.now = Plant.NOON.plus(Duration.ofDays(20));
        before.afterSeconds(0);
        String stored = before.state.toText();
        Plant after = Plant.of("gtx5000");
        after.state = ((ControlStateReading.Stored) ControlState.parse(stored)).state();
        after.now = Instant.parse("2026-06-10T01:00:00Z");
        assertTrue(full(after.afterSeconds(0)));
    }

    @Test
    void rule3_aClockThatWasPutBackDelaysTheFullChargeByAMonthAtMost() {
        Plant plant = Plant.of("gtx5000");
        plant.now = Instant.parse("2036-01-01T00:00:00Z");
        plant.set(Quantity.SOC, 97).step();
        plant.now = Plant.NOON;
        plant.set(Quantity.SOC, 50).step();
        plant.now = Instant.parse("2026-06-10T01:00:00Z");
        assertTrue(full(plant.afterSeconds(0)));
    }

    @Test
    void growattPrintsNeitherForcedNorFullCharge() {
        ControlSettings settings = Plant.settings("growatt-6k5");
        assertNull(settings.forcedCharge());
        assertNull(settings.fullCharge());
        assertFalse(forced(Plant.of(settings).set(Quantity.SOC, 1).step()));
    }

    @Test
    void theBatterysOwnWishIsPassedOn() {
        Plant plant = Plant.of("growatt-6k5");
        plant.battery.set(Request.FORCED_CHARGE, true, plant.nanos());
        assertTrue(forced(plant.step()));
    }

    private static Plant overdueAt(String instant) {
        Plant plant = Plant.of("gtx5000");
        plant.now = Instant.parse(instant);
        assertTrue(full(plant.afterSeconds(0)));
        return plant;
    }

    private static boolean forced(ControlOutput output) {
        return output.battery().isSet(Request.FORCED_CHARGE);
    }

    private static boolean full(ControlOutput output) {
        return output.battery().isSet(Request.FULL_CHARGE);
    }
}
