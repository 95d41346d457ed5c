package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.StorageCondition.OVER_DISCHARGED;
import static dev.bmslink.core.battery.StorageCondition.OVER_DISCHARGED_CONNECTED;
import static dev.bmslink.core.battery.StorageCondition.STORED;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** What the three SOFAR manuals print alike. */
final class Sofar {
    static final String MAKER = "SOFAR";
    static final String COMPATIBLE = "SOFAR inverters of the maker's compatible inverter list";
    static final String CYCLE_CONDITION = "80 % DOD, 25 °C, 0.5C, to 60 % of the capacity";

    private static final Interval HUMIDITY = new Interval(5, 70);
    private static final Interval SOC = new Interval(30, 60);

    private Sofar() {}

    static StoragePlan storage(Manual manual, double halfCapacityCurrent) {
        Source stored = manual.section("7.2.1");
        Source discharged = manual.section("7.2.2");
        return new StoragePlan(
                List.of(
                        stored(-10, 25, 12, stored),
                        stored(25, 35, 6, stored),
                        stored(35, 45, 3, stored),
                        discharged(OVER_DISCHARGED, -10, 25, Duration.ofDays(15), "≤15 days", discharged),
                        discharged(OVER_DISCHARGED, 25, 45, Duration.ofDays(7), "≤7 days", discharged),
                        discharged(OVER_DISCHARGED_CONNECTED, -10, 45, Duration.ofHours(12), "< 12 hours", discharged)),
                new Recharge(halfCapacityCurrent, Double.NaN, 40, "40 % SOC", Duration.ZERO, Double.NaN, stored));
    }

    private static StorageRule stored(double min, double max, int months, Source source) {
        Duration limit = StorageState.months(months);
        String printed = "≤" + months + " months";
        return new StorageRule(STORED, new Interval(min, max), HUMIDITY, SOC, limit, true, printed, source);
    }

    private static StorageRule discharged(
            StorageCondition condition, double min, double max, Duration limit, String printed, Source source) {
        boolean included = printed.startsWith("≤");
        Interval temperature = new Interval(min, max);
        return new StorageRule(condition, temperature, Interval.ANY, Interval.ANY, limit, included, printed, source);
    }

    static InverterControl control(Manual manual, String section) {
        return new InverterControl(
                8, 97, StorageState.months(1), LocalTime.of(3, 0), LocalTime.of(6, 0), manual.section(section));
    }

    /** The way to add a low-voltage pack, sections 9.1-3. */
    static ExpansionPlan packExpansion(Manual manual) {
        Source source = manual.section("9.1-3c");
        Source technicalData = manual.section("3");
        return new ExpansionPlan(
                "add a pack in parallel",
                List.of(
                        new Precondition(ExpansionQuantity.CAPACITY_GAP, Interval.atMost(80), source),
                        new Precondition(ExpansionQuantity.EXISTING_SOC, new Interval(45, 50), source),
                        new Precondition(ExpansionQuantity.PARALLEL, new Interval(1, 4), technicalData)),
                List.of(
                        new Remark("power", "switch off the whole system, inverter and batteries", source),
                        new Remark("first installation", "charge fully once", manual.section("9.1-3a")),
                        new Remark("after expansion", "charge the whole system fully once", source),
                        new Remark("balancing", "a large gap takes about 2 cycles to balance", source)));
    }
}
