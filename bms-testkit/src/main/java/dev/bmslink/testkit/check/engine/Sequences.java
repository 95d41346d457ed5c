package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Role;
import java.util.ArrayList;
import java.util.List;

/** The handshakes of the families that have one. */
final class Sequences {
    private Sequences() {}

    static List<Check> of(RuleIds ids, Profile profile, Role role) {
        List<Check> checks = new ArrayList<>();
        return checks;
    }
}
