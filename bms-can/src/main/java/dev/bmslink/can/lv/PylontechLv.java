package dev.bmslink.can.lv;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.List;

/** Pylontech's low-voltage protocol. */
public final class PylontechLv {

    /** Revision 1.2 of 2018-04-08. */
    public static final Profile V1_2 = new Profile(
            new ProfileHead(
                    "pylontech-lv",
                    "1.2",
                    "Pylontech low-voltage CAN protocol V1.2",
                    500_000,
                    true,
                    new Provenance(Confidence.DOCUMENTED_AND_CAPTURED, "PY12, CAP")),
            List.of(
                    Limits.MESSAGE,
                    StateOfCharge.MESSAGE,
                    Measurements.MESSAGE,
                    ProtectionAndAlarm.MESSAGE,
                    Requests.MESSAGE,
                    Manufacturer.MESSAGE,
                    Keepalive.MESSAGE),
            List.of(),
            List.of());

    private PylontechLv() {}
}
