package dev.bmslink.can.growatt.hv;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Growatt's high-voltage protocol. */
public final class GrowattHv {

    /** Revision V1.10 of 2023-11-06. The document was not at hand. */
    public static final Profile V1_10 = new Profile(
            new ProfileHead(
                    "growatt-hv",
                    "1.10",
                    "Growatt high-voltage CAN protocol V1.10",
                    500_000,
                    true,
                    new Provenance(Confidence.IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK, BTI-HV, I85")),
            Stream.concat(
                            Stream.of(
                                    Heartbeat.MESSAGE,
                                    Control.MESSAGE,
                                    Clock.MESSAGE,
                                    LimitsAndStatus.MESSAGE,
                                    ProtectionAndAlarm.MESSAGE,
                                    Measurements.MESSAGE,
                                    Capacity.MESSAGE,
                                    DischargeLimitAndCounts.MESSAGE,
                                    FaultsAndExtremes.MESSAGE,
                                    TemperaturesAndBalance.MESSAGE,
                                    Quantities.MESSAGE,
                                    RequestsAndExtremes.MESSAGE,
                                    IdentityAndCutoff.MESSAGE,
                                    DeratingAndFault.MESSAGE,
                                    SerialNumber.MESSAGE,
                                    LifetimeEnergy.MESSAGE,
                                    ProductVersion.PRODUCT_VERSION,
                                    ProductVersion.BATTERY_SERIES),
                            OpaqueFrames.MESSAGES.stream())
                    .toList(),
            List.of(SerialNumber.TEXT),
            List.of(
                    new ProfileOption(
                            "clock",
                            "What 0x3030 begins with: date and time byte by byte, as captured, or seconds since 1970, as"
                                    + " two programs have it.",
                            "date_time",
                            Map.of("date_time", List.of(Clock.MESSAGE), "unix", List.of(Clock.UNIX))),
                    new ProfileOption(
                            "fault_placement",
                            "Which byte of the fault words in 0x3120 and 0x3160 holds which bits. One source names the"
                                    + " bits and no capture has one set, so the standard reading gives the bytes as they"
                                    + " are; the others take each word as one big-endian number, as bytes in order, or as"
                                    + " big-endian numbers of 16 bits.",
                            "raw",
                            Map.of(
                                    "raw", List.of(ProtectionAndAlarm.MESSAGE, FaultsAndExtremes.MESSAGE),
                                    "big_endian_word", named(FaultPlacement.BIG_ENDIAN_WORD),
                                    "byte_stream", named(FaultPlacement.BYTE_STREAM),
                                    "two_words", named(FaultPlacement.TWO_WORDS)))));

    private GrowattHv() {}

    private static List<Message> named(FaultPlacement placement) {
        return List.of(ProtectionAndAlarm.named(placement), FaultsAndExtremes.named(placement));
    }
}
