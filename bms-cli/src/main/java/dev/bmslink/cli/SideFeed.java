package dev.bmslink.cli;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames to what works on one side of one profile.
 *
 * <p>Without a profile the first frames are held until they tell it, of which {@link ProfileChooser} bounds the number.
 * Without a side both are served until the battery is heard, so that no frame has to be kept or read again.
 */
final class SideFeed<T> {

    private final BiFunction<Profile, Role, T> create;
    private final BiConsumer<T, LoggedFrame> feed;
    private final @Nullable Role given;
    private final ProfileChooser chooser = new ProfileChooser();
    private final Map<Role, T> sides = new EnumMap<>(Role.class);
    private @Nullable Profile profile;
    private @Nullable Candidate candidate;

    SideFeed(
            @Nullable Profile profile,
            @Nullable Role given,
            BiFunction<Profile, Role, T> create,
            BiConsumer<T, LoggedFrame> feed) {
        this.given = given;
        this.create = create;
        this.feed = feed;
        if (profile != null) {
            start(profile);
        }
    }

    void onFrame(LoggedFrame logged) {
        if (profile != null) {
            hand(profile, logged);
        } else if (chooser.hold(logged)) {
            choose();
        }
    }

    /** Comes after the last frame. */
    void onEnd() {
        if (profile == null) {
            choose();
        }
    }

    private void choose() {
        candidate = chooser.choose();
        Profile chosen = candidate.profile();
        start(chosen);
        chooser.held().forEach(logged -> hand(chosen, logged));
        chooser.held().clear();
    }

    private void start(Profile chosen) {
        profile = chosen;
        for (Role role : Role.values()) {
            if (given == null || given == role) {
                sides.put(role, create.apply(chosen, role));
            }
        }
    }

    private void hand(Profile chosen, LoggedFrame logged) {
        if (sides.size() > 1) {
            Message message = chosen.message(logged.frame().word());
            if (message != null && message.direction() == Role.BATTERY.sends()) {
                sides.remove(Role.INVERTER);
            }
        }
        sides.values().forEach(side -> feed.accept(side, logged));
    }

    /** Why the profile was chosen, empty when it was given. */
    Optional<Candidate> candidate() {
        return Optional.ofNullable(candidate);
    }

    /** The profile; after the end. */
    Profile profile() {
        return Objects.requireNonNull(profile, "the profile");
    }

    /** The side that was given, else the battery when it was heard. */
    Role role() {
        return sides.containsKey(Role.INVERTER) ? Role.INVERTER : Role.BATTERY;
    }

    /** What works on that side. */
    T side() {
        return Objects.requireNonNull(sides.get(role()), "the side");
    }
}
