package dev.bmslink.testkit.check;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.engine.ProfileHash;
import java.util.List;

/** Checks captures against profiles. */
public final class Conformance {

    private Conformance() {}

    /**
     * Checks a capture.
     *
     * @param profile the profile
     * @param frames the capture, in the order in which the frames were received
     * @param declaration what the product claims; its role selects the suite
     * @return the report
     */
    public static Report check(Profile profile, Iterable<LoggedFrame> frames, Declaration declaration) {
        Checker checker = new Checker(profile, declaration);
        frames.forEach(checker::onFrame);
        return checker.report();
    }

    /**
     * Returns the rules of a suite.
     *
     * @param profile the profile
     * @param role the side that is checked
     * @return the rules in the order of a report
     */
    public static List<Rule> rules(Profile profile, Role role) {
        return new Checker(profile, Declaration.of(role, profile))
                .report().results().stream().map(Result::rule).toList();
    }

    /**
     * Returns a number that changes with what a profile says about the wire.
     *
     * @param profile the profile
     * @return SHA-256 over messages, identifiers, lengths, timing and layouts, in hex
     */
    public static String hash(Profile profile) {
        return ProfileHash.of(profile);
    }
}
