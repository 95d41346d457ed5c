package dev.bmslink.core.control;

import dev.bmslink.core.battery.Model;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may be chosen about {@linkplain Controller control}.
 *
 * @param rated the ratings, which no limit exceeds
 * @param chargeVolts charge voltage in the normal case, at most the rated one
 * @param deratings limits that follow measurements
 * @param protections thresholds that stop charging or discharging
 * @param alarmEffects what the battery's own alarms stop
 * @param forcedCharge when to ask for a forced charge, or null never
 * @param fullCharge when to ask for a full charge, or null never
 * @param rates how fast limits may change
 * @param maxAgeNanos the largest age of a value that is used
 */
public record ControlSettings(
        RatedLimits rated,
        double chargeVolts,
        List<Derating> deratings,
        List<ProtectionRule> protections,
        AlarmEffects alarmEffects,
        @Nullable ForcedCharge forcedCharge,
        @Nullable FullCharge fullCharge,
        RateOfChange rates,
        long maxAgeNanos) {

    /** Default largest age of a value. Ours. */
    public static final long DEFAULT_MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();

    /** Copies the lists; checks voltage, age, and that each cause has one rule. */
    public ControlSettings {
        deratings = List.copyOf(deratings);
        protections = List.copyOf(protections);
        if (!(rated.dischargeVolts() < chargeVolts && chargeVolts <= rated.chargeVolts())) {
            throw new IllegalArgumentException("chargeVolts = " + chargeVolts + " is outside " + rated.dischargeVolts()
                    + ".." + rated.chargeVolts());
        }
        if (maxAgeNanos <= 0) {
            throw new IllegalArgumentException("maxAgeNanos = " + maxAgeNanos + " is not positive");
        }
        if (protections.stream().map(ProtectionRule::cause).distinct().count() < protections.size()) {
            throw new IllegalArgumentException("two protections have one cause");
        }
    }

    /**
     * Returns the ratings and printed thresholds of a model, with our defaults for all that its maker does not print.
     *
     * @param model one model; for towers of several heights a certain height
     * @param zone where the battery is, for the window of the full charge
     * @return the settings
     * @throws IllegalArgumentException when the model stands for a family of several voltages
     */
    public static ControlSettings of(Model model, ZoneId zone) {
        return Defaults.of(model, zone);
    }

    /**
     * Returns the settings with other deratings.
     *
     * @param other the deratings
     * @return the settings
     */
    public ControlSettings withDeratings(List<Derating> other) {
        return new ControlSettings(
                rated, chargeVolts, other, protections, alarmEffects, forcedCharge, fullCharge, rates, maxAgeNanos);
    }

    /**
     * Returns the settings with other protections.
     *
     * @param other the protections
     * @return the settings
     */
    public ControlSettings withProtections(List<ProtectionRule> other) {
        return new ControlSettings(
                rated, chargeVolts, deratings, other, alarmEffects, forcedCharge, fullCharge, rates, maxAgeNanos);
    }

    /**
     * Returns the settings with another forced charge.
     *
     * @param other when to ask for it, or null never
     * @return the settings
     */
    public ControlSettings withForcedCharge(@Nullable ForcedCharge other) {
        return new ControlSettings(
                rated, chargeVolts, deratings, protections, alarmEffects, other, fullCharge, rates, maxAgeNanos);
    }

    /**
     * Returns the settings with another full charge.
     *
     * @param other when to ask for it, or null never
     * @return the settings
     */
    public ControlSettings withFullCharge(@Nullable FullCharge other) {
        return new ControlSettings(
                rated, chargeVolts, deratings, protections, alarmEffects, forcedCharge, other, rates, maxAgeNanos);
    }

    /**
     * Returns the settings with other rates of change.
     *
     * @param other the rates
     * @return the settings
     */
    public ControlSettings withRates(RateOfChange other) {
        return new ControlSettings(
                rated, chargeVolts, deratings, protections, alarmEffects, forcedCharge, fullCharge, other, maxAgeNanos);
    }
}
