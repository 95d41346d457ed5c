package dev.bmslink.testkit.check;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/** All rules of all suites, for the tests and for the page that lists them. */
final class RuleCatalogue {
    private RuleCatalogue() {}

    /** One line for each rule: profile, role, id, obligation, and whether it is watched. */
    static List<String> ids() {
        List<String> lines = new ArrayList<>();
        for (Profile profile : Profiles.all()) {
            for (Role role : Role.values()) {
                for (Rule rule : Conformance.rules(profile, role)) {
                    lines.add(profile.id() + " " + role.key() + " " + rule.id() + " " + rule.obligation()
                            + (rule.isWatched() ? " watched" : ""));
                }
            }
        }
        return lines;
    }
}
