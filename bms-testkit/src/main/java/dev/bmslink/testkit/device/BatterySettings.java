package dev.bmslink.testkit.device;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.aggregate.DropOut;
import dev.bmslink.core.battery.Model;
import java.time.Instant;

/**
 * What a virtual battery is made of and where it begins.
 *
 * @param model the model
 * @param packs packs or towers in parallel, 1 to 16
 * @param profile what it speaks
 * @param soc state of charge at the beginning, 0 to 1
 * @param socStep how much less each further pack holds, so that they balance each other
 * @param ambientCelsius temperature of the surroundings and at the beginning
 * @param running whether it is switched on and coded already
 * @param dropOut what to do about a pack that falls silent
 * @param maxStepNanos the longest step of the simulation while nothing happens, 1 s to 60 s
 * @param start time of day at the beginning
 * @param seed where deviations come from; the same seed gives the same battery
 */
public record BatterySettings(
        Model model,
        int packs,
        Profile profile,
        double soc,
        double socStep,
        double ambientCelsius,
        boolean running,
        DropOut dropOut,
        long maxStepNanos,
        Instant start,
        long seed) {

    /** The most packs. */
    public static final int MAX_PACKS = 16;

    /** Midnight before the longest day, in UTC; ours. */
    public static final Instant DEFAULT_START = Instant.parse("2026-06-21T00:00:00Z");

    static final long SECOND = 1_000_000_000L;

    /** Checks the ranges. */
    public BatterySettings {
        if (packs < 1 || packs > MAX_PACKS) {
            throw new IllegalArgumentException("packs = " + packs + " is outside 1.." + MAX_PACKS);
        }
        if (!(soc >= 0 && soc <= 1) || !(socStep >= 0 && socStep <= 0.1)) {
            throw new IllegalArgumentException("SOC " + soc + ", less " + socStep + " a pack: outside 0..1, 0..0.1");
        }
        if (!(ambientCelsius >= -40 && ambientCelsius <= 80)) {
            throw new IllegalArgumentException("ambientCelsius = " + ambientCelsius + " is outside -40..80");
        }
        if (maxStepNanos < SECOND || maxStepNanos > 60 * SECOND) {
            throw new IllegalArgumentException("maxStepNanos = " + maxStepNanos + " is outside 1 s..60 s");
        }
    }

    /**
     * Returns one pack of a model at 50 %, 22 °C, running, that speaks {@code pylontech-lv}, {@code growatt-lv} or, for a
     * tower, {@code sofar}.
     *
     * @param model the model; for towers one of a certain height
     * @return the settings
     */
    public static BatterySettings of(Model model) {
        String profile = switch (model.family()) {
            case "gtx3000" -> "sofar";
            case "growatt-6k5" -> "growatt-lv";
            default -> "pylontech-lv";
        };
        return new BatterySettings(
                model,
                1,
                Profiles.get(profile),
                0.5,
                0.005,
                22,
                true,
                DropOut.countOut(),
                30 * SECOND,
                DEFAULT_START,
                1);
    }

    /**
     * Returns these settings with another number of packs.
     *
     * @param count packs or towers in parallel, 1 to 16
     * @return the settings
     */
    public BatterySettings withPacks(int count) {
        return new BatterySettings(
                model, count, profile, soc, socStep, ambientCelsius, running, dropOut, maxStepNanos, start, seed);
    }

    /**
     * Returns these settings with another profile.
     *
     * @param other what the battery speaks
     * @return the settings
     */
    public BatterySettings withProfile(Profile other) {
        return new BatterySettings(
                model, packs, other, soc, socStep, ambientCelsius, running, dropOut, maxStepNanos, start, seed);
    }

    /**
     * Returns these settings with another charge.
     *
     * @param part state of charge of the first pack, 0 to 1
     * @param less how much less each further pack holds, 0 to 0.1
     * @return the settings
     */
    public BatterySettings withSoc(double part, double less) {
        return new BatterySettings(
                model, packs, profile, part, less, ambientCelsius, running, dropOut, maxStepNanos, start, seed);
    }

    /**
     * Returns these settings with another temperature.
     *
     * @param celsius temperature of the surroundings and at the beginning, -40 to 80
     * @return the settings
     */
    public BatterySettings withAmbient(double celsius) {
        return new BatterySettings(
                model, packs, profile, soc, socStep, celsius, running, dropOut, maxStepNanos, start, seed);
    }

    /**
     * Returns these settings with the battery switched off at the beginning.
     *
     * @return the settings
     */
    public BatterySettings switchedOff() {
        return new BatterySettings(
                model, packs, profile, soc, socStep, ambientCelsius, false, dropOut, maxStepNanos, start, seed);
    }

    /**
     * Returns these settings with another reaction to a silent pack.
     *
     * @param reaction what to do about a pack that falls silent
     * @return the settings
     */
    public BatterySettings withDropOut(DropOut reaction) {
        return new BatterySettings(
                model, packs, profile, soc, socStep, ambientCelsius, running, reaction, maxStepNanos, start, seed);
    }

    /**
     * Returns these settings with another longest step.
     *
     * @param nanos 1 s to 60 s
     * @return the settings
     */
    public BatterySettings withMaxStep(long nanos) {
        return new BatterySettings(
                model, packs, profile, soc, socStep, ambientCelsius, running, dropOut, nanos, start, seed);
    }

    /**
     * Returns these settings with another time of day.
     *
     * @param time the time at the beginning
     * @return the settings
     */
    public BatterySettings withStart(Instant time) {
        return new BatterySettings(
                model, packs, profile, soc, socStep, ambientCelsius, running, dropOut, maxStepNanos, time, seed);
    }

    /**
     * Returns these settings with another seed.
     *
     * @param other the seed
     * @return the settings
     */
    public BatterySettings withSeed(long other) {
        return new BatterySettings(
                model, packs, profile, soc, socStep, ambientCelsius, running, dropOut, maxStepNanos, start, other);
    }
}
