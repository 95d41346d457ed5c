package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Provenance;

/** The protocol of LuxPower and EG4 for 48 V batteries. */
public final class LuxpowerLv {

    /** Revision 4.2 of 2024-03-13. */
    public static final Profile V4_2 = PylontechLv.V1_2
            .derive(new ProfileHead(
                    "luxpower-lv",
                    "4.2",
                    "LuxPower battery communication CAN protocol V04.2",
                    500_000,
                    true,
                    new Provenance(DOCUMENTED, "LX04")))
            .replace(
                    LuxpowerMessages.STATE_OF_CHARGE,
                    LuxpowerMessages.MEASUREMENTS,
                    LuxpowerMessages.PROTECTION_AND_ALARM,
                    RenumberedRequests.LUXPOWER)
            .add(LuxpowerMessages.SHUTDOWN)
            .profile();

    private LuxpowerLv() {}
}
