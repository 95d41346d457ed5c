package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.RatedQuantity.*;

import java.time.Duration;
import java.util.List;

/** Growatt 6.5 kWh residential energy storage battery. */
final class Growatt6k5 {
    private static final Manual MANUAL = Manual.GROWATT_6K5;
    private static final Interval HUMIDITY = new Interval(5, 95);

    static final Model MODEL = new Model(
            "growatt-6k5",
            "growatt-6k5",
            "6.5 kWh Residential Energy Storage Battery",
            "Growatt",
            MANUAL,
            "one LFP pack, 2P16S of 64 Ah cells",
            ratings(),
            remarks(),
            storage(),
            List.of(expansion()),
            null);

    private Growatt6k5() {}

    private static List<Rating> ratings() {
        return new RatingList(MANUAL, "2.4")
                .add(NOMINAL_CAPACITY, 128)
                .add(NOMINAL_ENERGY, 6500)
                .add(USABLE_CAPACITY, 118)
                .add(USABLE_ENERGY, 6000)
                .add(NOMINAL_VOLTAGE, 51.2)
                .add(OPERATING_VOLTAGE, 48, 57.6)
                .add(NOMINAL_CHARGE_CURRENT, Interval.exactly(64), "25 °C")
                .add(PEAK_DISCHARGE_CURRENT, Interval.exactly(96), "25 °C, 3 s")
                .add(MAX_DISCHARGE_CURRENT, Interval.exactly(85), "25 °C, continuous")
                .add(NOMINAL_DISCHARGE_POWER, 3300)
                .add(MAX_DISCHARGE_POWER, 4400)
                .add(PEAK_DISCHARGE_POWER, Interval.exactly(5000), "3 s")
                .add(NOMINAL_CHARGE_POWER, 3300)
                .add(MAX_CHARGE_POWER, 3500)
                .add(SHORT_CIRCUIT_CURRENT, 2000)
                .add(WORKING_TEMPERATURE, -10, 45)
                .add(OPTIMAL_TEMPERATURE, 0, 30)
                .add(STORAGE_HUMIDITY, HUMIDITY, "")
                .add(CYCLE_LIFE, Interval.atLeast(6000), "25 °C, to 60 % of the capacity")
                .add(WIDTH, 475)
                .add(DEPTH, 133)
                .add(HEIGHT, 745)
                .add(MASS, 57, 59)
                .add(INGRESS_PROTECTION, 55)
                .add(PARALLEL, Interval.atMost(2), "")
                .add(BREAKER_VOLTAGE, 80)
                .add(BREAKER_CURRENT, 100)
                .add(BREAKER_POLES, 2)
                .section("1.5")
                .add(TRANSPORT_TEMPERATURE, -20, 45)
                .build();
    }

    private static List<Remark> remarks() {
        Source data = MANUAL.section("2.4");
        Source functions = MANUAL.section("2.2");
        Source place = MANUAL.section("3.1");
        Source accessories = MANUAL.section("3.3");
        return List.of(
                new Remark("communication", "CAN 2.0B x 1, RS485 x 1", data),
                new Remark("cooling", "natural", data),
                new Remark("installation", "on the wall or on the floor", data),
                new Remark("certification", "IEC62619, UL1973, CE, RCM, CEC, UN38.3", data),
                new Remark("protective class", "I, overvoltage category II", data),
                new Remark("report", "alarms and operation data over CAN and RS485", functions),
                new Remark("fault power-off", "level 3 under-voltage, a 0 V cell or a parallel failure", functions),
                new Remark("forced power-off", "POWER for 2 s while no mains is connected", functions),
                new Remark("activation", "45 to 60 V at P+/P− wakes it to standby", functions),
                new Remark("tilt", "at most 5° either way, bottom at most 500 mm above the floor", place),
                new Remark("clearance", "133 mm in front", MANUAL.section("3.3.1")),
                new Remark("wall", "carries more than four times the mass; 12 mm holes, 60 mm deep", accessories),
                new Remark("power cable", "at least 3 AWG", accessories),
                new Remark("network cable", "at least 26 AWG", accessories),
                new Remark("earthing", "M6 screw", MANUAL.section("4.2 step 1")),
                new Remark("before connecting", "the terminals read 0 V when off", MANUAL.section("4.2 step 4")),
                new Remark("transport", "at most four piled up", MANUAL.section("1.5")),
                new Remark(
                        "firmware update",
                        "CANalyst-II, extended frames, 500 kbit/s, battery idle or relays open",
                        MANUAL.section("7.3")));
    }

    private static StoragePlan storage() {
        Source source = MANUAL.section("1.4");
        return new StoragePlan(
                List.of(
                        stored(new Interval(-30, 60), Duration.ofDays(7), "the first seven days", source),
                        stored(new Interval(-20, 45), StorageState.months(6), "within six months", source)),
                new Recharge(64, 55, Double.NaN, "LED2 flickers", Duration.ofMinutes(5), 52, source));
    }

    private static StorageRule stored(Interval temperature, Duration limit, String printed, Source source) {
        return new StorageRule(
                StorageCondition.STORED, temperature, HUMIDITY, Interval.ANY, limit, true, printed, source);
    }

    private static ExpansionPlan expansion() {
        Source source = MANUAL.section("5 step 1");
        Source mixing = MANUAL.section("5 step 3");
        return new ExpansionPlan(
                "connect two batteries in parallel",
                List.of(
                        new Precondition(ExpansionQuantity.VOLTAGE_DIFFERENCE, Interval.atMost(1), source),
                        new Precondition(ExpansionQuantity.PARALLEL, new Interval(1, 2), MANUAL.section("2.4"))),
                List.of(
                        new Remark("measurement", "measure both voltages switched on and without load", source),
                        new Remark("same kind", "same batch, same model, same maker", mixing),
                        new Remark("age", "no old battery with a new one; new means under 300 cycles", mixing)));
    }
}
