package dev.bmslink.can.identify;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Judges a profile by the maker's name that the battery sends. */
final class NameJudge {

    /** How a name begins, and the family whose batteries send it. */
    private record Name(String prefix, String family) {}

    /** The longer of two prefixes comes first. */
    private static final List<Name> NAMES = List.of(
            new Name("PYLON", "pylontech"),
            new Name("DEYE", "deye"),
            new Name("DY0", "deye"),
            new Name("SMA", "sma"),
            new Name("GOODWE", "goodwe"),
            new Name("DISCOVER", "discover"),
            new Name("SEPLOS", "seplos"),
            new Name("DYNESS", "dyness"),
            new Name("AMASS", "sofar"),
            new Name("BYD", "victron"),
            new Name("PYTES", "victron"),
            new Name("REVOV", "victron"),
            new Name("REC-BMS", "victron"));

    private static final String MANUFACTURER = "manufacturer";

    private final Set<Name> found = new LinkedHashSet<>();

    /** Collects the names that any profile reads; a brand may use the bytes of another one's name in its own way. */
    NameJudge(Traffic traffic, List<Profile> all) {
        Set<String> names = new TreeSet<>();
        traffic.byWord()
                .forEach((word, seen) -> all.forEach(profile -> {
                    Message message = profile.message(word);
                    if (message != null && message.layout().signal(MANUFACTURER).orElse(null) instanceof Text text) {
                        seen.samples().forEach(frame -> names.add(text.read(frame.data())));
                    }
                }));
        for (String name : names) {
            String upper = name.toUpperCase(Locale.ROOT);
            NAMES.stream()
                    .filter(known -> upper.startsWith(known.prefix()))
                    .findFirst()
                    .ifPresent(found::add);
        }
    }

    void judge(Profile profile, Scorecard card) {
        found.forEach(known -> judge(profile, known, card));
    }

    private static void judge(Profile profile, Name known, Scorecard card) {
        String text = "the name " + known.prefix() + " is known from " + known.family();
        card.add(profile.head().family().startsWith(known.family()) ? 4 : -2, text);
    }
}
