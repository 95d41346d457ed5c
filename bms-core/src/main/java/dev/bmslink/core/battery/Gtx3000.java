package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.RatedQuantity.*;

import java.util.List;
import java.util.stream.IntStream;

/** SOFAR AMASS GTX3000-H4 to H10: one rule for towers of four to ten modules. */
final class Gtx3000 {
    static final int MIN_MODULES = 4;
    static final int MAX_MODULES = 10;

    private static final Manual MANUAL = Manual.GTX3000;

    /** The whole family, with a range wherever a figure depends on the number of modules. */
    static final Model FAMILY = model("gtx3000", "AMASS GTX3000", "4 to 10", MIN_MODULES, MAX_MODULES);

    static final List<Model> TOWERS = IntStream.rangeClosed(MIN_MODULES, MAX_MODULES)
            .mapToObj(n -> model("gtx3000-h" + n, "GTX3000-H" + n, String.valueOf(n), n, n))
            .toList();

    private Gtx3000() {}

    private static Model model(String id, String name, String modules, int min, int max) {
        return new Model(
                id,
                "gtx3000",
                name,
                Sofar.MAKER,
                MANUAL,
                "BCU and " + modules + " LFP modules of 51.2 V / 50 Ah in series",
                ratings(min, max),
                remarks(),
                Sofar.storage(MANUAL, 25),
                expansions(),
                Sofar.control(MANUAL, "5.3.3.3"));
    }

    private static List<Rating> ratings(int min, int max) {
        return new RatingList(MANUAL, "3")
                .add(MODULES, min, max)
                .add(NOMINAL_VOLTAGE, 512 * min / 10.0, 512 * max / 10.0)
                .add(MAX_CHARGE_VOLTAGE, 576 * min / 10.0, 576 * max / 10.0)
                .add(MIN_DISCHARGE_VOLTAGE, 456 * min / 10.0, 456 * max / 10.0)
                .add(NOMINAL_CAPACITY, 50)
                .add(NOMINAL_ENERGY, 2500 * min, 2500 * max)
                .add(USABLE_ENERGY, new Interval(2250 * min, 2250 * max), "90 % DOD")
                .add(WIDTH, 515)
                .add(DEPTH, 480)
                .add(HEIGHT, height(min), height(max))
                .add(MASS, mass(min), mass(max))
                .add(INGRESS_PROTECTION, 65)
                .add(NOMINAL_CHARGE_CURRENT, 25)
                .add(MAX_CHARGE_CURRENT, 30)
                .add(NOMINAL_DISCHARGE_CURRENT, 25)
                .add(MAX_DISCHARGE_CURRENT, 30)
                .add(WORKING_TEMPERATURE, -20, 60)
                .add(OPERATING_HUMIDITY, Interval.atMost(95), "no condensation")
                .add(ALTITUDE, Interval.atMost(2000), "")
                .add(CYCLE_LIFE, Interval.exactly(6000), Sofar.CYCLE_CONDITION)
                .section("5.1")
                .add(PARALLEL, Interval.atMost(8), "supported")
                .add(OPERATING_VOLTAGE, new Interval(180, 700), "whole family")
                .section("3")
                .add(PARALLEL, Interval.atMost(4), "recommended")
                .section("5.3.1")
                .add(OPERATING_VOLTAGE, new Interval(180, 750), "BCU, printed as nominal")
                .add(MASS, Interval.exactly(11), "BCU alone")
                .section("5.4.1")
                .add(DEPTH_OF_DISCHARGE, Interval.atMost(90), "printed as < 90 %")
                .add(NOMINAL_VOLTAGE, Interval.exactly(51.2), "one module")
                .add(NOMINAL_ENERGY, Interval.exactly(2500), "one module")
                .add(USABLE_ENERGY, Interval.exactly(2250), "one module, 90 % DOD")
                .add(MASS, Interval.exactly(30), "one module")
                .build();
    }

    private static double height(int modules) {
        return 770 + 125 * (modules - MIN_MODULES);
    }

    private static double mass(int modules) {
        return 138 + 30 * (modules - MIN_MODULES);
    }

    private static List<Remark> remarks() {
        Source data = MANUAL.section("3");
        Source overview = MANUAL.section("5.1");
        Source bcu = MANUAL.section("5.3");
        Source cable = MANUAL.section("6.4.2 step 9");
        return List.of(
                new Remark("communication", "BCU: CAN, RS485, RS232", MANUAL.section("5.3.1")),
                new Remark("module communication", "RS485", MANUAL.section("5.4.1")),
                new Remark("cooling", "natural", data),
                new Remark("derating", "operating current depends on cell voltage and battery temperature", data),
                new Remark("storage temperature", "≤25 °C 12 months, ≤35 °C 6 months, ≤45 °C 3 months", data),
                new Remark("certification", "UN38.3, IEC62619, IEC62040-1, SAA etc.", data),
                new Remark("soft start", "built into the BCU; the inverter needs none", overview),
                new Remark("parallel charging", "each tower charges on its own until all are full", overview),
                new Remark("black start", "with compatible inverters; the trigger depends on the inverter", overview),
                new Remark("bms", "master in the BCU, slave in each module", overview),
                new Remark("bcu", "breaker, DC fuse, soft-start circuit, 12 V DC/DC supply", bcu),
                new Remark("module size", "515 x 478.8 x 125 mm", MANUAL.section("5.4.1")),
                new Remark("bcu size", "515 x 478.8 x 144 mm", MANUAL.section("5.3.1")),
                new Remark("power cable", "6 mm² or 9 AWG, 1500 V, 25 A, at least 1500 mm", cable),
                new Remark("polarity", "P+ and P− must not be reversed", cable),
                new Remark("anti-tipping", "required from five modules up", MANUAL.section("6.4.2 step 3")),
                new Remark("first start", "one full charge calibrates the SOC", MANUAL.section("6.4.2 step 10")));
    }

    private static List<ExpansionPlan> expansions() {
        Source source = MANUAL.section("7.2.3.2");
        Precondition modules = new Precondition(
                ExpansionQuantity.MODULES, new Interval(MIN_MODULES, MAX_MODULES), MANUAL.section("7.2.3"));
        Remark power = new Remark(
                "power", "switch off inverter and batteries and disconnect the grid", MANUAL.section("7.2.3.1"));
        Remark place = new Remark("place", "the new module goes on top of the others", source);
        Remark balance = new Remark("balancing", "SOC equalizes over several cycles", source);
        return List.of(
                new ExpansionPlan(
                        "add a new module, shipped at 50 % SOC",
                        List.of(
                                modules,
                                // The manual says "less than half a year"; a whole half year is not less.
                                new Precondition(
                                        ExpansionQuantity.ADDED_AGE, new Interval(0, Math.nextDown(6.0)), source),
                                new Precondition(ExpansionQuantity.EXISTING_SOC, new Interval(40, 50), source)),
                        List.of(power, place, balance)),
                new ExpansionPlan(
                        "add a module from long storage",
                        List.of(
                                modules,
                                new Precondition(ExpansionQuantity.ADDED_SOC, Interval.exactly(100), source),
                                new Precondition(ExpansionQuantity.EXISTING_SOC, Interval.exactly(100), source)),
                        List.of(
                                new Remark("charger", "56.16 V, 25 A, stop below 2.5 A", source),
                                power,
                                place,
                                balance)));
    }
}
