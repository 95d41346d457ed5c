package dev.bmslink.can.lv.discover;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.lv.CoarseMeasurements;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.lv.StateOfCharge;
import dev.bmslink.can.lv.victron.BmsName;
import dev.bmslink.can.lv.victron.Manufacturer;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.stream.Stream;

/** Discover AES batteries and the Lynk II gateway. */
public final class DiscoverLv {

    private static final Message MEASUREMENTS = CoarseMeasurements.MESSAGE.toBuilder()
            .lengths(6, 8)
            .source(CAPTURED, "CAP")
            .layout(CoarseMeasurements.MESSAGE.layout());

    /** What they send every second, and every 10 s what identifies them. */
    public static final Profile OBSERVED = new Profile(
            new ProfileHead(
                    "discover-lv",
                    "observed",
                    "Discover AES with Lynk II, low-voltage CAN",
                    500_000,
                    false,
                    new Provenance(CAPTURED, "B2I, CAP")),
            Stream.of(
                            List.of(
                                    Limits.MESSAGE,
                                    Capacity.MESSAGE,
                                    StateOfCharge.MESSAGE,
                                    MEASUREMENTS,
                                    Alarms.MESSAGE,
                                    Manufacturer.MESSAGE),
                            BmsName.MESSAGES,
                            Versions.MESSAGES)
                    .flatMap(List<Message>::stream)
                    .toList(),
            List.of(BmsName.WHOLE),
            List.of());

    private DiscoverLv() {}
}
