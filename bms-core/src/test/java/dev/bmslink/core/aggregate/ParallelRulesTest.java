package dev.bmslink.core.aggregate;

import static dev.bmslink.core.aggregate.Packs.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the manuals print about packs in parallel. */
class ParallelRulesTest {
    private static final Alarm FAILURE = new Alarm(Cause.PARALLEL_FAILURE, Severity.ALARM);
    private static final Alarm FAILURE_STOPS = new Alarm(Cause.PARALLEL_FAILURE, Severity.PROTECTION);
    private static final Alarm IMBALANCE = new Alarm(Cause.PACK_IMBALANCE, Severity.ALARM);

    @ParameterizedTest
    @CsvSource({
        "gtx2500, 4, 4, Infinity",
        "gtx5000, 4, 4, Infinity",
        "gtx3000-h4, 8, 4, Infinity",
        "gtx3000-h10, 8, 4, Infinity",
        "growatt-6k5, 2, 2, 1"
    })
    void theRulesOfAModelAreThoseOfItsManual(String model, int max, int advised, double volts) {
        assertEquals(new ParallelRules(max, advised, volts), rules(model));
    }

    @ParameterizedTest
    @CsvSource({"gtx2500, 4", "gtx5000, 4", "gtx3000-h4, 8"})
    void oneMoreThanSupportedIsAParallelFailure(String model, int max) {
        assertEquals(List.of(), aggregate(model, max).state().alarms());
        Aggregate tooMany = aggregate(model, max + 1);
        assertEquals(List.of(FAILURE), tooMany.state().alarms());
        assertEquals(List.of("too_many_packs"), codes(tooMany));
        // The makers print no effect, so the battery goes on.
        assertTrue(tooMany.state().isSet(Request.CHARGE_PERMISSION));
    }

    @Test
    void fiveToEightTowersOfTheGtx3000AreNotedOnly() {
        assertEquals(List.of(), codes(aggregate("gtx3000-h6", 4)));
        Aggregate five = aggregate("gtx3000-h6", 5);
        assertEquals(List.of("many_packs"), codes(five));
        assertEquals(List.of(), five.state().alarms());
    }

    @Test
    void aThirdGrowattStopsTheBattery() {
        assertEquals(List.of(), aggregate("growatt-6k5", 2).state().alarms());
        Aggregate three = aggregate("growatt-6k5", 3);
        assertEquals(List.of(FAILURE_STOPS), three.state().alarms());
        assertStopped(three);
    }

    @Test
    void growattPacksMayDifferByOneVoltAndNoMore() {
        assertEquals(List.of(), growattPair(51.5, 52.5).state().alarms());
        Aggregate apart = growattPair(51.5, 52.625);
        assertEquals(List.of(FAILURE_STOPS, IMBALANCE), apart.state().alarms());
        assertEquals(List.of("voltage_difference"), codes(apart));
        assertStopped(apart);
    }

    /** Found by a property: the limits were still fresh when the voltage was not. */
    @Test
    void aVoltageThatIsNotRepeatedDoesNotEndTheDifference() {
        Pack old = Packs.pack(1, Packs.full(NOW).set(Quantity.VOLTAGE, 50, NOW - 6 * Packs.SECOND));
        AggregationPolicy policy = Packs.with(rules("growatt-6k5"), DropOut.countOut());
        Aggregate battery = Aggregator.aggregate(List.of(old, Packs.fresh(2)), policy, NOW);
        assertEquals(PackStatus.HEARD, battery.packs().get(0).status());
        assertEquals(List.of("voltage_difference"), codes(battery));
    }

    @Test
    void aBrokenLinkBetweenGrowattPacksIsAParallelFailure() {
        AggregationPolicy policy = Packs.with(rules("growatt-6k5"), DropOut.countOut());
        Aggregate broken = Aggregator.aggregate(List.of(Packs.fresh(1), Packs.silent(2)), policy, NOW);
        assertTrue(broken.state().isActive(FAILURE_STOPS));
        assertStopped(broken);
    }

    @Test
    void packsOfOtherMakersMayDifferInVoltage() {
        Pack low = Packs.pack(1, Packs.full(NOW).set(Quantity.VOLTAGE, 48, NOW));
        AggregationPolicy policy = Packs.with(rules("gtx5000"), DropOut.countOut());
        assertEquals(
                List.of(),
                Aggregator.aggregate(List.of(low, Packs.fresh(2)), policy, NOW)
                        .state()
                        .alarms());
    }

    @Test
    void aFullTowerOfTheGtx3000LetsTheOthersGoOn() {
        Pack full = Packs.pack(1, Packs.full(NOW).set(Request.CHARGE_PERMISSION, false, NOW));
        List<Pack> packs = List.of(full, Packs.fresh(2), Packs.fresh(3));
        AggregationPolicy towers =
                AggregationPolicy.of(Catalogue.find("gtx3000-h4").orElseThrow(), DropOut.stop());
        Aggregate battery = Aggregator.aggregate(packs, towers, NOW);
        assertTrue(battery.state().isSet(Request.CHARGE_PERMISSION));
        // Two towers of 50 A, of which one may take 1.25 times its half.
        assertEquals(50 / 0.625, battery.state().number(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(1, battery.state().number(Quantity.MODULES_BLOCKING_CHARGE));

        AggregationPolicy packsOfOnePath =
                AggregationPolicy.of(Catalogue.find("gtx5000").orElseThrow(), DropOut.stop());
        Aggregate stopped = Aggregator.aggregate(packs, packsOfOnePath, NOW);
        assertFalse(stopped.state().isSet(Request.CHARGE_PERMISSION));
        assertEquals(0, stopped.state().number(Quantity.CHARGE_CURRENT_LIMIT));
        assertTrue(stopped.state().isSet(Request.DISCHARGE_PERMISSION));
    }

    @Test
    void brokenRulesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ParallelRules(4, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> new ParallelRules(4, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ParallelRules(4, 4, Double.NaN));
    }

    private static void assertStopped(Aggregate battery) {
        assertFalse(battery.state().isSet(Request.CHARGE_PERMISSION));
        assertFalse(battery.state().isSet(Request.DISCHARGE_PERMISSION));
        assertEquals(0, battery.state().number(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(0, battery.state().number(Quantity.DISCHARGE_CURRENT_LIMIT));
    }

    private static Aggregate growattPair(double first, double second) {
        List<Pack> packs = List.of(
                Packs.pack(1, Packs.full(NOW).set(Quantity.VOLTAGE, first, NOW)),
                Packs.pack(2, Packs.full(NOW).set(Quantity.VOLTAGE, second, NOW)));
        return Aggregator.aggregate(packs, Packs.with(rules("growatt-6k5"), DropOut.countOut()), NOW);
    }

    private static Aggregate aggregate(String model, int packs) {
        List<Pack> equal =
                IntStream.rangeClosed(1, packs).mapToObj(Packs::fresh).toList();
        return Aggregator.aggregate(equal, Packs.with(rules(model), DropOut.countOut()), NOW);
    }

    private static ParallelRules rules(String model) {
        return ParallelRules.of(Catalogue.find(model).orElseThrow());
    }

    private static List<String> codes(Aggregate aggregate) {
        return aggregate.findings().stream().map(Finding::code).toList();
    }
}
