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

/**
 * A first declaration from the frames of a capture, to be completed by hand.
 *
 * <p>Memory does not grow with the number of frames. Not safe for use by several threads.
 */
public final class Inference {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int ROUNDING_MILLIS = 10;
    private static final int MAX_PACKS = 256;

    private final Role role;
    private final Profile profile;
    private final Checker checker;
    private final StateReader reader;

    /**
     * Creates an inference that has seen nothing.
     *
     * @param role the side that is to be checked
     * @param profile the profile
     */
    public Inference(Role role, Profile profile) {
        this.role = role;
        this.profile = profile;
        this.checker = new Checker(profile, Declaration.of(role, profile));
        this.reader = new StateReader(profile);
    }

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
        Inference inference = new Inference(role, profile);
        frames.forEach(inference::onFrame);
        return inference.declaration();
    }

    /**
     * Takes a frame.
     *
     * @param logged the frame, with or without a time
     */
    public void onFrame(LoggedFrame logged) {
        checker.onFrame(logged);
        reader.onFrame(logged.frame(), 0);
    }

    /**
     * Returns what the frames so far show.
     *
     * @return a declaration with the optional messages that were seen, the periods of messages for which the profile states
     *     none, and the number of packs that the battery tells
     */
    public Declaration declaration() {
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
        return new Declaration(role, profile.id(), "", "", sends, whole, 0, cadence, 0, new TreeMap<>());
    }
}
