package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the profile for frames of unknown origin: the only one that knows all their identifiers.
 *
 * <p>Frames are held back until enough of them are seen, because a battery tells what it is within one cycle.
 */
final class ProfileChooser {

    private static final int ENOUGH_FRAMES = 256;
    /** Two cycles of the usual second, and some slack. */
    private static final long ENOUGH_NANOS = 2_500_000_000L;

    private final List<LoggedFrame> held = new ArrayList<>();

    /** Takes a frame; returns whether enough are held for a choice. */
    boolean hold(LoggedFrame logged) {
        held.add(logged);
        LoggedFrame first = held.get(0);
        boolean longEnough =
                logged.hasTime() && first.hasTime() && logged.timeNanos() - first.timeNanos() > ENOUGH_NANOS;
        return longEnough || held.size() >= ENOUGH_FRAMES;
    }

    List<LoggedFrame> held() {
        return held;
    }

    /** Chooses among all profiles, or ends the command with the question which one it is. */
    Profile choose() {
        Set<Integer> words =
                held.stream().map(logged -> logged.frame().word()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Profile> possible = Profiles.all().stream()
                .filter(profile -> words.stream().allMatch(word -> profile.message(word) != null))
                .toList();
        Profile chosen = onlyFamily(possible);
        if (chosen == null) {
            throw new Failure(ExitCode.FINDINGS, question(words, possible));
        }
        return chosen;
    }

    private static @Nullable Profile onlyFamily(List<Profile> possible) {
        long families = possible.stream()
                .map(profile -> profile.head().family())
                .distinct()
                .count();
        return families == 1 ? Profiles.newestPublished(possible).orElse(null) : null;
    }

    private static String question(Set<Integer> words, List<Profile> possible) {
        if (!possible.isEmpty()) {
            return "several profiles know these identifiers; choose one with -p: " + names(possible);
        }
        String ids = words.stream().limit(12).map(CanFrame::idText).collect(Collectors.joining(" "));
        List<Profile> some = Profiles.all().stream()
                .filter(profile -> words.stream().anyMatch(word -> profile.message(word) != null))
                .toList();
        return "no profile knows all of these identifiers: " + ids + (words.size() > 12 ? " …" : "")
                + (some.isEmpty() ? "" : "; some of them are known to " + names(some) + " (choose with -p)");
    }

    private static String names(List<Profile> profiles) {
        return profiles.stream().map(Profile::id).collect(Collectors.joining(", "));
    }
}
