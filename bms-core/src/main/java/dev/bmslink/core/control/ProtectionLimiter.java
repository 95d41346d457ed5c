package dev.bmslink.core.control;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.state.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The protections of the settings, with those that were tripped before. */
final class ProtectionLimiter implements Limiter {
    private final Map<Cause, Instant> tripped;

    /** Decides which protections are tripped now. */
    ProtectionLimiter(Situation situation, Map<Cause, Instant> before, Instant now) {
        tripped = new EnumMap<>(Cause.class);
        for (ProtectionRule rule : situation.settings().protections()) {
            Reading reading = situation.read(rule.sensor());
            Instant since = before.get(rule.cause());
            if (reading.isKnown() && !rule.allowed().contains(reading.number())) {
                tripped.put(rule.cause(), since == null || since.isAfter(now) ? now : since);
            } else if (since != null && !recovers(rule, reading, since, now)) {
                tripped.put(rule.cause(), since.isAfter(now) ? now : since);
            }
        }
    }

    private static boolean recovers(ProtectionRule rule, Reading reading, Instant since, Instant now) {
        return reading.isKnown()
                && rule.recovered().contains(reading.number())
                && Duration.between(since, now).compareTo(rule.hold()) >= 0;
    }

    Map<Cause, Instant> tripped() {
        return tripped;
    }

    @Override
    public void limit(Situation situation, Caps caps) {
        for (ProtectionRule rule : situation.settings().protections()) {
            Reading reading = situation.read(rule.sensor());
            if (tripped.containsKey(rule.cause())) {
                String name = rule.cause().key().replace('_', ' ') + " protection";
                caps.stop(rule.stops(), name, detail(rule, reading));
            } else if (!reading.isKnown() && !isUnwatched(rule.sensor(), reading)) {
                caps.stop(rule.stops(), rule.sensor().label(), reading.unknown());
            }
        }
    }

    /** A battery that never tells its cells cannot be watched for their difference; all else must be known. */
    private static boolean isUnwatched(Sensor sensor, Reading reading) {
        return sensor == Sensor.CELL_DIFFERENCE && reading.isAbsent();
    }

    private static String detail(ProtectionRule rule, Reading reading) {
        Interval until = rule.recovered();
        return "at " + reading.text(rule.sensor().unit()) + ", until " + until + " "
                + rule.sensor().unit();
    }
}
