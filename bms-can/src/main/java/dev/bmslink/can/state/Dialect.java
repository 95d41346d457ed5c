package dev.bmslink.can.state;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Severity;
import java.util.Map;
import java.util.Set;

/**
 * Where a family departs from the common meaning of the names.
 *
 * @param negated messages whose current is positive while discharging
 * @param unmapped messages, or signals as {@code message.signal}, that do not speak of the battery as it is now
 * @param alarms alarms by signal name, where they differ from those of other families
 */
record Dialect(Set<String> negated, Set<String> unmapped, Map<String, Alarm> alarms) {
    private static final Dialect COMMON = new Dialect(Set.of(), Set.of(), Map.of());

    private static final Map<String, Dialect> BY_FAMILY = Map.of(
            // Its cell numbers go on over all packs; the message of the extremes counts within one.
            "growatt-lv",
            new Dialect(
                    Set.of(),
                    Set.of("requests_and_extremes.max_cell_number", "requests_and_extremes.min_cell_number"),
                    Map.of()));

    private static final Map<String, Dialect> BY_REVISION = Map.of(
            // Revision 1.2 and a pack set to Victron count a charge current as positive.
            "deye-lv@3.3",
            new Dialect(
                    Set.of("measurements"),
                    Set.of(),
                    Map.of("internal_communication_fail", new Alarm(Cause.INTERNAL_COMMUNICATION, Severity.FAULT))));

    static Dialect of(Profile profile) {
        String family = profile.head().family();
        return BY_REVISION.getOrDefault(
                family + "@" + profile.head().revision(), BY_FAMILY.getOrDefault(family, COMMON));
    }

    boolean maps(String message, String signal) {
        return !unmapped.contains(message) && !unmapped.contains(message + "." + signal);
    }
}
