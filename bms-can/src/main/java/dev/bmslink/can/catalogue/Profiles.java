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

/** The profiles of this library. */
public final class Profiles {

    /** Families together, and within a family the oldest revision first. */
    private static final List<Profile> ALL = List.of(
            PylontechLv.V1_2,
            PylontechLv.V1_3,
            PylontechLv.V2_0_6,
            DeyeLv.V1_2,
            DeyeLv.V3_3,
            DeyeLv.VICTRON_MODE,
            SolArkLv.V1_3,
            LuxpowerLv.V4_2,
            SeplosLv.V1_0,
            HyResidential.V1_0,
            DynessLv.OBSERVED,
            SmaLv.TI_EN_10,
            GoodweLv.V1_2,
            SolisLv.AOBO,
            SofarLv.V2_1_003,
            Victron.OBSERVED,
            DiscoverLv.OBSERVED,
            PylontechHv.V1_18,
            PylontechHv.V1_26,
            Sofar.V1_0,
            GrowattLv.V1_04,
            GrowattLv.REV05,
            GrowattHv.V1_10,
            GrowattWit.V1_1);

    private Profiles() {}

    /**
     * Returns all profiles.
     *
     * @return the profiles, families together and within a family the oldest revision first
     */
    public static List<Profile> all() {
        return ALL;
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
                        + ALL.stream().map(Profile::id).toList()));
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
        if (name.indexOf('@') >= 0) {
            return ALL.stream().filter(profile -> profile.id().equals(name)).findFirst();
        }
        List<Profile> family = ALL.stream()
                .filter(profile -> profile.head().family().equals(name))
                .toList();
        return newestPublished(family);
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
