package dev.bmslink.testkit.check;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.identify.Identification;
import dev.bmslink.can.identify.Traffic;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.check.engine.Duty;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A first declaration from a capture. */
final class Inference {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int ROUNDING_MILLIS = 10;
    private static final int MAX_PACKS = 256;

    private Inference() {}

    static Optional<Declaration> of(Iterable<LoggedFrame> frames) {
        Traffic traffic = new Traffic();
        frames.forEach(traffic::onFrame);
        return Identification.of(traffic).confident().map(Candidate::profile).map(profile -> {
            Role role = hears(Role.BATTERY, profile, frames) ? Role.BATTERY : Role.INVERTER;
            return of(role, profile, frames);
        });
    }

    private static boolean hears(Role role, Profile profile, Iterable<LoggedFrame> frames) {
        for (LoggedFrame logged : frames) {
            Message message = profile.message(logged.frame().word());
            if (message != null && message.direction() == role.sends()) {
                return true;
            }
        }
        return false;
    }

    static Declaration of(Role role, Profile profile, Iterable<LoggedFrame> frames) {
        Declaration nothing = Declaration.of(role, profile);
        Checker checker = new Checker(profile, nothing);
        StateReader reader = new StateReader(profile);
        for (LoggedFrame logged : frames) {
            checker.onFrame(logged);
            reader.onFrame(logged.frame(), 0);
        }
        SortedSet<String> sends = new TreeSet<>();
        SortedMap<String, Integer> cadence = new TreeMap<>();
        for (TimingStats timing : checker.report().timing()) {
            Message message = profile.message(timing.message()).orElseThrow();
            if (message.direction() != role.sends() || message.timing().trigger() != Timing.Trigger.CYCLIC) {
                continue;
            }
            if (Duty.of(message).presence() != Obligation.MUST) {
                sends.add(Declaration.reference(message));
            }
            long millis =
                    Math.round((double) timing.medianNanos() / NANOS_PER_MILLI / ROUNDING_MILLIS) * ROUNDING_MILLIS;
            if (message.timing().periodMillis() == 0 && millis > 0) {
                cadence.put(Declaration.reference(message), (int) millis);
            }
        }
        double packs = reader.store(0).number(Quantity.MODULE_COUNT);
        int whole = packs >= 1 && packs <= MAX_PACKS ? (int) packs : 0;
        return new Declaration(role, profile.id(), "", "", sends, whole, 0, cadence, 0, nothing.exclusions());
    }
}
