package dev.bmslink.cli;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.identify.Identification;
import dev.bmslink.can.identify.Traffic;
import dev.bmslink.can.log.LoggedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chooses the profile for frames of unknown origin.
 *
 * <p>Frames are held back until enough of them are seen, because a battery tells what it is within a few cycles.
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
    Candidate choose() {
        Traffic traffic = new Traffic();
        held.forEach(traffic::onFrame);
        Identification identification = Identification.of(traffic);
        return identification.confident().orElseThrow(() -> new Failure(ExitCode.FINDINGS, question(identification)));
    }

    private static String question(Identification identification) {
        if (identification.candidates().isEmpty()) {
            return "no profile knows any of these identifiers; choose one with -p all the same, or see bms profiles";
        }
        String possible = identification.candidates().stream()
                .limit(5)
                .map(candidate -> candidate.profile().id())
                .collect(Collectors.joining(", "));
        return "which protocol this is cannot be told for sure; choose one with -p, the likeliest first: " + possible
                + identification.toBeSure().map(advice -> "\nbms: " + advice).orElse("");
    }
}
