package dev.bmslink.core.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves, and what the settings refuse. */
class CurveTest {
    private static final Curve CURVE = Curve.of(0, 0.1, 5, 0.35, 10, 1);

    @ParameterizedTest
    @CsvSource({"-1e9, 0.1", "0, 0.1", "2.5, 0.225", "5, 0.35", "7.5, 0.675", "10, 1", "1e9, 1", "NaN, NaN"})
    void goesThroughItsPointsAndOnLevelBeyondThem(double x, double y) {
        assertEquals(y, CURVE.at(x), 1e-12);
    }

    @Test
    void readsAsAListOfPoints() {
        assertEquals("0 → 0.1, 5 → 0.35, 10 → 1", CURVE.toString());
        assertEquals(0.5, Curve.of(3, 0.5).at(100));
    }

    @Test
    void brokenCurvesAreRefused() {
        assertRefused(() -> new Curve(List.of()));
        assertRefused(() -> Curve.of(1, 2, 3));
        assertRefused(() -> Curve.of(1, 0, 1, 1));
        assertRefused(() -> Curve.of(1, Double.NaN));
    }

    @Test
    void aDeratingNeverLeadsBeyondTheNormalLimit() {
        assertRefused(() -> derating(Quantity.CHARGE_CURRENT_LIMIT, 1.01));
        assertRefused(() -> derating(Quantity.CHARGE_CURRENT_LIMIT, -0.01));
        assertRefused(() -> derating(Quantity.CHARGE_VOLTAGE_LIMIT, 1.01));
        assertRefused(() -> derating(Quantity.DISCHARGE_VOLTAGE_LIMIT, 0.99));
        assertRefused(() -> derating(Quantity.SOC, 1));
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        ControlSettings settings = Plant.settings("gtx5000");
        assertRefused(() -> settings.withProtections(
                List.of(settings.protections().get(0), settings.protections().get(0))));
        assertRefused(() -> new ForcedCharge(8, 7));
        assertRefused(() -> new ForcedCharge(-1, 7));
        assertRefused(() -> new RateOfChange(0, 1, 1, Duration.ofSeconds(1)));
        assertRefused(() -> new RateOfChange(1, 1, 1, Duration.ZERO));
        assertRefused(() ->
                new FullCharge(97, Duration.ZERO, 100, settings.fullCharge().window()));
        assertRefused(() -> new RatedLimits(0, 56, 50, 75, 45, 1, 1));
        assertRefused(() -> new RatedLimits(16, 44, 50, 75, 45, 1, 1));
        assertRefused(() -> new RatedLimits(16, 56, 0, 75, 45, 1, 1));
    }

    @Test
    void aProtectionThatTripsWhereItRecoversIsRefused() {
        assertRefused(() -> rule(Interval.atMost(55), Interval.atMost(56), Usage.STOP));
        assertRefused(() -> rule(Interval.atMost(55), Interval.atMost(52), Usage.GO_ON));
    }

    @Test
    void aFamilyOfSeveralVoltagesHasNoSettings() {
        assertRefused(() -> RatedLimits.of(Catalogue.find("gtx3000").orElseThrow()));
    }

    private static Derating derating(Quantity limit, double part) {
        return new Derating(limit, Sensor.CURRENT, Curve.of(0, part));
    }

    private static ProtectionRule rule(Interval allowed, Interval recovered, Usage stops) {
        return new ProtectionRule(
                Cause.CHARGE_OVER_TEMPERATURE,
                Sensor.MAX_CELL_TEMPERATURE,
                allowed,
                recovered,
                Duration.ZERO,
                stops,
                false);
    }

    private static void assertRefused(Runnable misuse) {
        assertThrows(IllegalArgumentException.class, misuse::run);
    }
}
