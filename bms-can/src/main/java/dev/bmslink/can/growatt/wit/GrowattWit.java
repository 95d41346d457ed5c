package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.stream.Stream;

/** Growatt's protocol for batteries on WIT inverters. */
public final class GrowattWit {

    /** Revision V1.1 of 2024-07-19. The document was not at hand. */
    public static final Profile V1_1 = new Profile(
            new ProfileHead(
                    "growatt-wit",
                    "1.1",
                    "Growatt battery BMS CAN communication protocol V1.1 for WIT inverters",
                    500_000,
                    true,
                    new Provenance(Confidence.ONE_SOURCE, Frames.SOURCE)),
            Stream.of(
                            InverterFrames.MESSAGES,
                            List.of(
                                    Limits.LIMITS,
                                    Limits.CONSTANT_VOLTAGE,
                                    BatteryStatus.MESSAGE,
                                    Measurements.MESSAGE,
                                    StateOfCharge.MESSAGE,
                                    Versions.SOFTWARE_VERSION),
                            Extremes.MESSAGES,
                            List.of(
                                    Faults.PROTECTION_AND_ALARM,
                                    Faults.FAULTS,
                                    SocExtremes.MESSAGE,
                                    EnergyAndPower.MESSAGE,
                                    Composition.COMPOSITION,
                                    Composition.PRODUCT,
                                    Versions.PRODUCT_VERSION,
                                    SerialNumber.MESSAGE))
                    .flatMap(List<Message>::stream)
                    .toList(),
            List.of(SerialNumber.TEXT),
            List.of());

    private GrowattWit() {}
}
