package dev.bmslink.can.growatt.lv;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.stream.Stream;

/** Growatt's low-voltage protocol. */
public final class GrowattLv {

    private static final int BIT_RATE = 500_000;

    /** Revision V1.04 of 2019-02-22. */
    public static final Profile V1_04 = new Profile(
            new ProfileHead(
                    "growatt-lv",
                    "1.04",
                    "Growatt low-voltage CAN protocol V1.04",
                    BIT_RATE,
                    true,
                    new Provenance(Confidence.DOCUMENTED_AND_CAPTURED, "LV104, G2S")),
            inBothRevisions(ProtectionAndWarning.V1_04, Identity.V1_04).toList(),
            List.of(),
            List.of());

    /**
     * Revision Rev_05, which the frames of a GBLI6532 fit.
     *
     * <p>Growatt's document is known through the work of one implementer only. 0x324, 0x329 and 0x330 are described as
     * two GBLI6532 send them.
     */
    public static final Profile REV05 = new Profile(
            new ProfileHead(
                    "growatt-lv",
                    "rev05",
                    "Growatt low-voltage CAN protocol Rev_05",
                    BIT_RATE,
                    true,
                    new Provenance(Confidence.ONE_SOURCE, "REV05, G2S")),
            Stream.concat(
                            inBothRevisions(ProtectionAndWarning.REV05, Identity.REV05),
                            Stream.of(
                                    ClockSync.MESSAGE,
                                    Query.MESSAGE,
                                    TemperatureAndSocExtremes.MESSAGE,
                                    ExtendedFaults.MESSAGE,
                                    SerialNumber.MESSAGE,
                                    Extension2.MESSAGE,
                                    LifetimeEnergy.MESSAGE,
                                    CellExtremes.MESSAGE))
                    .toList(),
            List.of(SerialNumber.TEXT),
            List.of());

    private GrowattLv() {}

    /** The messages that both revisions have; two of them differ. */
    private static Stream<Message> inBothRevisions(Message protectionAndWarning, Message identity) {
        return Stream.of(
                        List.of(
                                Keepalive.MESSAGE,
                                LimitsAndStatus.MESSAGE,
                                protectionAndWarning,
                                Measurements.MESSAGE,
                                Capacity.MESSAGE),
                        Cells.MESSAGES,
                        List.of(RequestsAndExtremes.MESSAGE, identity, UpdateProgress.MESSAGE))
                .flatMap(List::stream);
    }
}
