package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Provenance;

/** The protocol of a "Li Residential Series", whose document names no maker. */
public final class HyResidential {

    /** Revision 1.0. */
    public static final Profile V1_0 = PylontechLv.V1_2
            .derive(new ProfileHead(
                    "hy-residential",
                    "1.0",
                    "Li Residential Series BMS protocol, CAN hybrid V1.0",
                    500_000,
                    true,
                    new Provenance(DOCUMENTED, "HY10")))
            .replace(CoarseMeasurements.MESSAGE, HyProtectionAndAlarm.MESSAGE, HyMessages.REQUESTS)
            .add(HyMessages.RATING, HyMessages.CELL_EXTREMES, HyMessages.TEMPERATURE_EXTREMES)
            .profile();

    private HyResidential() {}
}
