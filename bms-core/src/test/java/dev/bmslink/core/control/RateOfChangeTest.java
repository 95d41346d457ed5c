package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Limits of a GTX5000 change by at most 1 A up, 10 A down and 0.32 V in a second. */
class RateOfChangeTest {
    private final Plant plant = Plant.of("gtx5000");

    @Test
    void currentStartsFromZeroAndRisesSlowly() {
        assertEquals(0, plant.step().battery().number(CHARGE_CURRENT_LIMIT));
        assertEquals(3, plant.afterSeconds(3).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
        assertEquals(3.5, plant.after(Duration.ofMillis(500)).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
    }

    @Test
    void aDeratingFallsSlowlyAndAStopAtOnce() {
        plant.settled();
        plant.celsius(3, 5);
        assertEquals(40, plant.afterSeconds(1).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
        assertEquals(
                "charge at 30 A, falling to 12.5 A by cell temperature 3 °C; next: rating at 50 A",
                plant.afterSeconds(1)
                        .trace()
                        .line(CHARGE_CURRENT_LIMIT)
                        .orElseThrow()
                        .toString());
        assertEquals(0, plant.celsius(-11, 5).step().battery().number(CHARGE_CURRENT_LIMIT));
    }

    @Test
    void voltageStartsWhereItBelongsAndChangesSlowly() {
        assertEquals(55.68, plant.step().battery().number(CHARGE_VOLTAGE_LIMIT), 1e-9);
        plant.cells(3.3, 3.6);
        assertEquals(55.36, plant.afterSeconds(1).battery().number(CHARGE_VOLTAGE_LIMIT), 1e-9);
        // 0.975 x 55.68 V
        assertEquals(54.288, plant.settled(CHARGE_VOLTAGE_LIMIT), 1e-9);
    }

    @Test
    void aGapCountsAsTenSeconds() {
        plant.step();
        assertEquals(10, plant.after(Duration.ofHours(5)).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
    }

    @Test
    void aClockThatGoesBackChangesNoLimit() {
        plant.step();
        plant.afterSeconds(5);
        assertEquals(5, plant.after(Duration.ofSeconds(-4)).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
        plant.celsius(-10, -10);
        assertEquals(5, plant.after(Duration.ofSeconds(-4)).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
        assertEquals(4, plant.after(Duration.ofMillis(100)).battery().number(CHARGE_CURRENT_LIMIT), 1e-9);
    }
}
