package dev.bmslink.can.catalogue;

import dev.bmslink.can.growatt.hv.GrowattHv;
import dev.bmslink.can.growatt.lv.GrowattLv;
import dev.bmslink.can.growatt.wit.GrowattWit;
import dev.bmslink.can.lv.HyResidential;
import dev.bmslink.can.lv.LuxpowerLv;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.lv.SeplosLv;
import dev.bmslink.can.lv.SolArkLv;
import dev.bmslink.can.lv.deye.DeyeLv;
import dev.bmslink.can.lv.discover.DiscoverLv;
import dev.bmslink.can.lv.dyness.DynessLv;
import dev.bmslink.can.lv.sma.GoodweLv;
import dev.bmslink.can.lv.sma.SmaLv;
import dev.bmslink.can.lv.sma.SolisLv;
import dev.bmslink.can.lv.sofar.SofarLv;
import dev.bmslink.can.lv.victron.Victron;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.pylontech.hv.PylontechHv;
import dev.bmslink.can.sofar.Sofar;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The profiles of this library. */
public final class Profiles {

    /** Related families together. */
    private static final List<Family> FAMILIES = List.of(
            new Family("pylontech-lv", () -> List.of(PylontechLv.V1_2, PylontechLv.V1_3, PylontechLv.V2_0_6)),
            new Family("deye-lv", () -> List.of(DeyeLv.V1_2, DeyeLv.V3_3, DeyeLv.VICTRON_MODE)),
            new Family("sol-ark-lv", () -> List.of(SolArkLv.V1_3)),
            new Family("luxpower-lv", () -> List.of(LuxpowerLv.V4_2)),
            new Family("seplos-lv", () -> List.of(SeplosLv.V1_0)),
            new Family("hy-residential", () -> List.of(HyResidential.V1_0)),
            new Family("dyness-lv", () -> List.of(DynessLv.OBSERVED)),
            new Family("sma-lv", () -> List.of(SmaLv.TI_EN_10)),
            new Family("goodwe-lv", () -> List.of(GoodweLv.V1_2)),
            new Family("solis-lv", () -> List.of(SolisLv.AOBO)),
            new Family("sofar-lv", () -> List.of(SofarLv.V2_1_003)),
            new Family("victron", () -> List.of(Victron.OBSERVED)),
            new Family("discover-lv", () -> List.of(DiscoverLv.OBSERVED)),
            new Family("pylontech-hv", () -> List.of(PylontechHv.V1_18, PylontechHv.V1_26)),
            new Family("sofar", () -> List.of(Sofar.V1_0)),
            new Family("growatt-lv", () -> List.of(GrowattLv.V1_04, GrowattLv.REV05)),
            new Family("growatt-hv", () -> List.of(GrowattHv.V1_10)),
            new Family("growatt-wit", () -> List.of(GrowattWit.V1_1)));

    /**
     * A family's name and its profiles, the oldest revision first.
     *
     * <p>The name stands here so that looking for one family initializes the classes of no other.
     */
    private record Family(String name, Supplier<List<Profile>> revisions) {}

    /** All profiles, in a class of its own: it is initialized when somebody asks for all of them. */
    private static final class All {
        static final List<Profile> LIST = FAMILIES.stream()
                .flatMap(family -> family.revisions().get().stream())
                .toList();
    }

    private Profiles() {}

    /**
     * Returns all profiles.
     *
     * @return the profiles, families together and within a family the oldest revision first
     */
    public static List<Profile> all() {
        return All.LIST;
    }

    /**
     * Returns a profile.
     *
     * @param coordinates {@code family}, {@code family@revision} or {@code family@revision?option=reading&...}; without a
     *     revision, the newest published one
     * @return the profile
     * @throws IllegalArgumentException when there is none
     */
    public static Profile get(String coordinates) {
        int question = coordinates.indexOf('?');
        String name = question < 0 ? coordinates : coordinates.substring(0, question);
        Profile profile = find(name)
                .orElseThrow(() -> new IllegalArgumentException("no profile is named " + name + "; there are "
                        + all().stream().map(Profile::id).toList()));
        if (question < 0) {
            return profile;
        }
        for (String choice : coordinates.substring(question + 1).split("&", -1)) {
            int equals = choice.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("option " + choice + " is not option=reading");
            }
            profile = profile.with(choice.substring(0, equals), choice.substring(equals + 1));
        }
        return profile;
    }

    private static Optional<Profile> find(String name) {
        int at = name.indexOf('@');
        List<Profile> revisions = revisions(at < 0 ? name : name.substring(0, at));
        return at < 0
                ? newestPublished(revisions)
                : revisions.stream()
                        .filter(profile -> profile.id().equals(name))
                        .findFirst();
    }

    private static List<Profile> revisions(String name) {
        for (Family family : FAMILIES) {
            if (family.name().equals(name)) {
                return family.revisions().get();
            }
        }
        return List.of();
    }

    /**
     * Returns the revision that a family's name alone stands for.
     *
     * @param revisions revisions of one family, the oldest first
     * @return the newest published one, or the newest when none is published
     */
    public static Optional<Profile> newestPublished(List<Profile> revisions) {
        Optional<Profile> published =
                revisions.stream().filter(profile -> profile.head().published()).reduce((older, newer) -> newer);
        return published.or(() -> revisions.stream().reduce((older, newer) -> newer));
    }
}
