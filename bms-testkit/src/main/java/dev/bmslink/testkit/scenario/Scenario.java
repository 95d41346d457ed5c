package dev.bmslink.testkit.scenario;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.inverter.DayProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be simulated.
 *
 * @param battery the battery
 * @param day sun and load at the inverter
 * @param script what goes wrong when
 * @param bitRate bits per second on the bus, 10 000 to 1 000 000
 */
public record Scenario(BatterySettings battery, DayProfile day, FaultScript script, int bitRate) {

    private static final int USUAL_BIT_RATE = 500_000;
    /** Sun and load differ then, so that a current flows. */
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    /** Checks the bit rate, and the script against the battery. */
    public Scenario {
        if (bitRate < 10_000 || bitRate > 1_000_000) {
            throw new IllegalArgumentException("bitRate = " + bitRate + " is outside 10000..1000000");
        }
        script.check(battery);
    }

    /**
     * Returns a faultless day with a battery: clouds by its seed, 500 kbit/s.
     *
     * @param battery the battery
     * @return the scenario
     */
    public static Scenario of(BatterySettings battery) {
        double wattHours = battery.packs()
                * battery.model()
                        .rating(RatedQuantity.NOMINAL_ENERGY)
                        .orElseThrow()
                        .value()
                        .max();
        return new Scenario(
                battery, DayProfile.forBattery(wattHours, battery.seed()), FaultScript.NONE, USUAL_BIT_RATE);
    }

    /**
     * Returns a healthy session of a profile, both directions: a battery that suits it, running from the first frame on, at
     * noon, and an inverter that obeys.
     *
     * @param profile the profile
     * @param duration how long
     * @param seed the seed; the same gives the same frames
     * @return the frames by time
     */
    public static List<LoggedFrame> healthy(Profile profile, Duration duration, long seed) {
        List<LoggedFrame> frames = new ArrayList<>();
        of(healthyBattery(profile, seed)).start(frames::add).run(duration);
        return frames;
    }

    /**
     * Returns a battery that suits a profile: a tower of four modules for high voltage, a Growatt pack for Growatt's
     * low-voltage profiles, two packs of a GTX5000 for all others; it measures every second.
     *
     * @param profile the profile
     * @param seed the seed
     * @return the settings
     */
    public static BatterySettings healthyBattery(Profile profile, long seed) {
        String model = switch (profile.head().family()) {
            case "sofar", "pylontech-hv", "growatt-hv", "growatt-wit" -> "gtx3000-h4";
            case "growatt-lv" -> "growatt-6k5";
            default -> "gtx5000";
        };
        return BatterySettings.of(Catalogue.find(model).orElseThrow())
                .withPacks(model.equals("gtx5000") ? 2 : 1)
                .withProfile(profile)
                .withStart(NOON)
                .withMaxStep(1_000_000_000L)
                .withSeed(seed);
    }

    /**
     * Returns this scenario with another day.
     *
     * @param other sun and load
     * @return the scenario
     */
    public Scenario withDay(DayProfile other) {
        return new Scenario(battery, other, script, bitRate);
    }

    /**
     * Returns this scenario with faults.
     *
     * @param faults what goes wrong when
     * @return the scenario
     * @throws IllegalArgumentException when the battery has no such pack or cell
     */
    public Scenario withScript(FaultScript faults) {
        return new Scenario(battery, day, faults, bitRate);
    }

    /**
     * Returns this scenario at another bit rate.
     *
     * @param bitsPerSecond 10 000 to 1 000 000
     * @return the scenario
     */
    public Scenario withBitRate(int bitsPerSecond) {
        return new Scenario(battery, day, script, bitsPerSecond);
    }

    /**
     * Begins the simulation, at time 0.
     *
     * @param log takes each frame when its transmission ends
     * @return the simulation
     */
    public Simulation start(Consumer<? super LoggedFrame> log) {
        return new Simulation(this, log);
    }
}
