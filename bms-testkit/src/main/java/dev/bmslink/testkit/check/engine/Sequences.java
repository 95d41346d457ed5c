package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Role;
import java.util.List;

/** The handshakes of the families that have one. */
final class Sequences {
    private Sequences() {}

    static List<Check> of(RuleIds ids, Profile profile, Role role) {
        String family = profile.head().family();
        if (role == Role.BATTERY && family.equals("growatt-lv")) {
            return List.of(new GrowattEnableWatch(ids));
        }
        if (family.equals("pylontech-hv")) {
            return List.of(new SleepWatch(ids, role));
        }
        return List.of();
    }
}
