package dev.bmslink.core.control;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what a battery tells its inverter: a chain of limiters, of which the tightest counts, a bound on how fast limits
 * change, permissions and requests.
 *
 * <p>What holds in every step: no limit exceeds the rating; a protection, a withdrawn permission or an unknown measurement
 * makes the current of its direction zero at once; a direction is permitted exactly when nothing stops it; a request to
 * charge is told only while charging is permitted.
 *
 * <p>Immutable. The caller keeps the {@link ControlState} from step to step, and stores it when it wants to.
 *
 * @param settings the choices
 */
public record Controller(ControlSettings settings) {
    private static final List<Quantity> LIMITS = List.of(
            Quantity.CHARGE_VOLTAGE_LIMIT,
            Quantity.CHARGE_CURRENT_LIMIT,
            Quantity.DISCHARGE_CURRENT_LIMIT,
            Quantity.DISCHARGE_VOLTAGE_LIMIT);

    /**
     * Takes one step; about one a second is meant, but any will do.
     *
     * @param before the state that the last step returned, or {@link ControlState#start}
     * @param battery what the battery says: one pack, or one tower; not an earlier output, whose stops would hold themselves
     * @param now the time of day, for windows and months; it may jump
     * @param nowNanos the time on the clock of the battery's values, for their age
     * @return what to tell the inverter
     */
    public ControlOutput step(ControlState before, BatteryState battery, Instant now, long nowNanos) {
        Situation situation = new Situation(settings, battery, nowNanos);
        ProtectionLimiter protections = new ProtectionLimiter(situation, before.tripped(), now);
        Caps caps = new Caps();
        List<Limiter> chain = List.of(
                new RatingLimiter(), protections, new AlarmLimiter(), new BatteryLimiter(), new DeratingLimiter());
        for (Limiter limiter : chain) {
            limiter.limit(situation, caps);
        }
        Trace trace = trace(before, now, caps);
        Map<Quantity, Double> limits = new EnumMap<>(Quantity.class);
        trace.lines().forEach(line -> limits.put(line.limit(), line.value()));
        ControlState next = next(before, situation, now, protections, limits);
        List<Finding> findings = new ArrayList<>();
        return new ControlOutput(Outcome.battery(situation, next, caps, findings), trace, next, findings);
    }

    private Trace trace(ControlState before, Instant now, Caps caps) {
        double seconds = settings.rates().seconds(before.at(), now);
        return new Trace(LIMITS.stream()
                .map(limit -> new Trace.Line(
                        limit, value(limit, before, caps.of(limit).get(0), seconds), caps.of(limit)))
                .toList());
    }

    private double value(Quantity limit, ControlState before, Cap tightest, double seconds) {
        if (tightest.atOnce()) {
            return tightest.value();
        }
        boolean isCurrent = limit == Quantity.CHARGE_CURRENT_LIMIT || limit == Quantity.DISCHARGE_CURRENT_LIMIT;
        // Currents start from zero. A voltage has no such harmless value, so it starts where it belongs.
        double start = isCurrent ? 0 : tightest.value();
        double last = before.limits().getOrDefault(limit, start);
        RatedLimits rated = settings.rated();
        double value = settings.rates().towards(limit, last, tightest.value(), seconds, rated);
        // The stored limit may come from other settings.
        return limit == Quantity.DISCHARGE_VOLTAGE_LIMIT
                ? Math.max(value, rated.of(limit))
                : Math.min(value, rated.of(limit));
    }

    private ControlState next(
            ControlState before,
            Situation situation,
            Instant now,
            ProtectionLimiter protections,
            Map<Quantity, Double> limits) {
        Reading soc = situation.read(Quantity.SOC);
        ForcedCharge forced = settings.forcedCharge();
        FullCharge full = settings.fullCharge();
        Instant reachedAt = full == null ? before.reachedAt() : full.reachedAt(before.reachedAt(), soc, now);
        return new ControlState(
                now,
                reachedAt,
                forced != null && forced.isDue(before.forcedCharge(), soc),
                full != null && full.isDue(before.fullCharge(), reachedAt, soc, now),
                protections.tripped(),
                limits);
    }
}
