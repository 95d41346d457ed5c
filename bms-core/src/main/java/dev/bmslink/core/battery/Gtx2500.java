package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.RatedQuantity.*;

import java.util.List;

/** SOFAR AMASS GTX2500. */
final class Gtx2500 {
    private static final Manual MANUAL = Manual.GTX2500;
    private static final Source DATA = MANUAL.section("3");

    static final Model MODEL = new Model(
            "gtx2500",
            "gtx2500",
            "AMASS GTX2500",
            Sofar.MAKER,
            MANUAL,
            "one LFP pack, 16 cells in series",
            ratings(),
            remarks(),
            Sofar.storage(MANUAL, 25),
            List.of(Sofar.packExpansion(MANUAL)),
            Sofar.control(MANUAL, "5.2.4"));

    private Gtx2500() {}

    private static List<Rating> ratings() {
        return new RatingList(MANUAL, "3")
                .add(NOMINAL_CAPACITY, 50)
                .add(NOMINAL_VOLTAGE, 51.2)
                .add(NOMINAL_ENERGY, 2500)
                .add(USABLE_ENERGY, Interval.exactly(2250), "90 % DOD")
                .add(DEPTH_OF_DISCHARGE, 90)
                .add(CHARGE_VOLTAGE, 55.68, 56.16)
                .add(DISCHARGE_VOLTAGE, 45.6, 56.16)
                .add(NOMINAL_CHARGE_CURRENT, 25)
                .add(MAX_CHARGE_CURRENT, 30)
                .add(NOMINAL_DISCHARGE_CURRENT, 25)
                .add(MAX_DISCHARGE_CURRENT, 30)
                .add(MAX_OUTPUT_POWER, 1500)
                .add(WORKING_TEMPERATURE, -20, 60)
                .add(OPERATING_HUMIDITY, Interval.atMost(95), "")
                .add(STORAGE_HUMIDITY, Interval.atMost(95), "")
                .add(ALTITUDE, Interval.atMost(2000), "")
                .add(PARALLEL, Interval.atMost(4), "")
                .add(INGRESS_PROTECTION, 20)
                .add(MASS, 27)
                .add(WIDTH, 400)
                .add(DEPTH, 417)
                .add(HEIGHT, 120)
                .add(CYCLE_LIFE, Interval.exactly(6000), Sofar.CYCLE_CONDITION)
                .section("5.1")
                .add(OPERATING_VOLTAGE, 45.6, 56.16)
                .section("2")
                .add(EXPOSURE_TEMPERATURE, Interval.atMost(50), "environment")
                .build();
    }

    private static List<Remark> remarks() {
        return List.of(
                new Remark("communication", "RS232, RS485, CAN", DATA),
                new Remark("derating", "operating current depends on cell voltage and battery temperature", DATA),
                new Remark("storage temperature", "≤25 °C 12 months, ≤35 °C 6 months, ≤45 °C 3 months", DATA),
                new Remark("certification", "IEC62619, UN38.3, IEC62040-1, SAA etc.", DATA),
                new Remark("compatible inverters", Sofar.COMPATIBLE, MANUAL.section("8")),
                new Remark("place", "indoors, away from heat, liquids and direct sunlight", MANUAL.section("6.3.1")),
                new Remark("earthing", "pack to pack first, then one pack to earth", MANUAL.section("6.4.2 step 3")),
                new Remark("series connection", "forbidden", MANUAL.section("2")));
    }
}
