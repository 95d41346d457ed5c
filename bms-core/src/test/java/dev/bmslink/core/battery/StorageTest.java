package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.StorageCondition.OVER_DISCHARGED;
import static dev.bmslink.core.battery.StorageCondition.OVER_DISCHARGED_CONNECTED;
import static dev.bmslink.core.battery.StorageCondition.STORED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of sections 7.2.1 and 7.2.2 of the SOFAR manuals, and section 1.4 of the Growatt manual. */
class StorageTest {
    private static final List<String> SOFAR = List.of("gtx2500", "gtx5000", "gtx3000-h5");

    @ParameterizedTest
    @CsvSource({
        "-10.1, 0, false", "-10, 12, true", "25, 12, true", "25, 12.1, false",
        "25.1, 6, true", "35, 6.1, false", "35, 6, true", "35.1, 3, true",
        "45, 3, true", "45, 3.1, false", "45.1, 0, false",
    })
    void sofarStorageTimeByTemperature(double temperature, double months, boolean allowed) {
        for (String id : SOFAR) {
            StorageState state = new StorageState(STORED, temperature, 50, 45, StorageState.months(months));
            assertEquals(allowed, judge(id, state).allowed(), id);
        }
    }

    @Test
    void atThirtyDegreesAndFortyFivePercentSevenMonthsAreTooLong() {
        StorageState state = new StorageState(STORED, 30, 50, 45, StorageState.months(7));
        StorageVerdict verdict = judge("gtx5000", state);
        assertFalse(verdict.allowed());
        assertEquals("time", verdict.findings().get(0).code());
        assertEquals("≤6 months", verdict.rules().get(0).printed());
        assertEquals("GTX5000 manual 7.2.1", verdict.rules().get(0).source().toString());
    }

    @Test
    void theTimeLeftIsTheRestOfTheLimit() {
        StorageState state = new StorageState(STORED, 20, 50, 45, StorageState.months(9));
        assertEquals(StorageState.months(3), judge("gtx2500", state).remaining());
    }

    @ParameterizedTest
    @CsvSource({"29.9, false", "30, true", "60, true", "60.1, false"})
    void sofarStorageNeedsThirtyToSixtyPercent(double soc, boolean allowed) {
        StorageState state = new StorageState(STORED, 20, 50, soc, Duration.ZERO);
        assertEquals(allowed, judge("gtx2500", state).allowed());
    }

    @ParameterizedTest
    @CsvSource({"4.9, false", "5, true", "70, true", "70.1, false"})
    void sofarStorageNeedsFiveToSeventyPercentHumidity(double humidity, boolean allowed) {
        StorageState state = new StorageState(STORED, 20, humidity, 45, Duration.ZERO);
        assertEquals(allowed, judge("gtx2500", state).allowed());
    }

    @Test
    void whatIsNotKnownIsNotJudgedAndSaidSo() {
        StorageState state = new StorageState(STORED, 20, Double.NaN, Double.NaN, Duration.ZERO);
        StorageVerdict verdict = judge("gtx2500", state);
        assertTrue(verdict.allowed());
        assertEquals(
                List.of("soc_unknown", "humidity_unknown"),
                verdict.findings().stream().map(Finding::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "OVER_DISCHARGED, -10.1, 0, false",
        "OVER_DISCHARGED, -10, 360, true",
        "OVER_DISCHARGED, 25, 360, true",
        "OVER_DISCHARGED, 25, 361, false",
        "OVER_DISCHARGED, 25.1, 168, true",
        "OVER_DISCHARGED, 45, 169, false",
        "OVER_DISCHARGED, 45.1, 0, false",
        "OVER_DISCHARGED_CONNECTED, -10, 11, true",
        "OVER_DISCHARGED_CONNECTED, 45, 12, false",
        "OVER_DISCHARGED_CONNECTED, 46, 0, false",
    })
    void sofarOverDischarged(StorageCondition condition, double temperature, long hours, boolean allowed) {
        for (String id : SOFAR) {
            StorageState state = new StorageState(condition, temperature, 50, 5, Duration.ofHours(hours));
            assertEquals(allowed, judge(id, state).allowed(), id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-30, 7, true", "60, 7, true", "60, 8, false", "-30.1, 0, false",
        "-20, 180, true", "45, 180, true", "45, 190, false", "46, 8, false",
    })
    void growattStorage(double temperature, long days, boolean allowed) {
        StorageState state = new StorageState(STORED, temperature, 90, 10, Duration.ofDays(days));
        assertEquals(allowed, judge("growatt-6k5", state).allowed());
    }

    @Test
    void growattPrintsNothingAboutOverDischargedStorage() {
        for (StorageCondition condition : List.of(OVER_DISCHARGED, OVER_DISCHARGED_CONNECTED)) {
            StorageState state = new StorageState(condition, 20, 50, 5, Duration.ZERO);
            assertEquals(
                    "not_printed", judge("growatt-6k5", state).findings().get(0).code());
        }
    }

    @ParameterizedTest
    @CsvSource({"gtx2500, 25", "gtx5000, 50", "gtx3000-h4, 25"})
    void sofarIsRechargedAtHalfTheCapacityToFortyPercent(String id, double current) {
        Recharge recharge = Catalogue.find(id).orElseThrow().storage().recharge();
        assertEquals(current, recharge.current());
        assertEquals(40, recharge.targetSoc());
    }

    @Test
    void growattRechargeSucceedsFromFiftyTwoVolts() {
        Recharge recharge =
                Catalogue.find("growatt-6k5").orElseThrow().storage().recharge();
        assertEquals(55, recharge.voltage());
        assertEquals(64, recharge.current());
        assertEquals(Duration.ofMinutes(5), recharge.rest());
        assertTrue(recharge.succeeded(52));
        assertFalse(recharge.succeeded(51.9));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StorageState(STORED, Double.NaN, 0, 0, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new StorageState(STORED, 20, 0, 0, Duration.ofDays(-1)));
        assertThrows(IllegalArgumentException.class, () -> StorageState.months(-1));
    }

    private static StorageVerdict judge(String id, StorageState state) {
        return Catalogue.find(id).orElseThrow().storage().judge(state);
    }
}
