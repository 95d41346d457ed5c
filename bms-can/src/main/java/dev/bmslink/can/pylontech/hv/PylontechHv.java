package dev.bmslink.can.pylontech.hv;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pylontech's high-voltage protocol. */
public final class PylontechHv {

    private static final int BIT_RATE = 500_000;

    private static final List<ProfileOption> OPTIONS = List.of(new ProfileOption(
            "discharge_limit_direction",
            "Which way the discharge current limit of 0x4220 counts from 30000. The document gives the offset only. In the"
                    + " standard reading the limit is a positive number, as the one complete frame of a battery has it; in"
                    + " the other it is a negative one, as several programs send it. What is on the wire is read in the"
                    + " same way, so the reading says only which sign to expect and to send.",
            "positive",
            Map.of("positive", List.of(Limits.MESSAGE), "negative", List.of(Limits.NEGATIVE_DISCHARGE))));

    /**
     * Revision V1.18 of 2019-05-30.
     *
     * <p>It includes 0x3010, which the document does not have and hosts send nevertheless.
     */
    public static final Profile V1_18 = new Profile(
            new ProfileHead(
                    "pylontech-hv",
                    "1.18",
                    "Pylontech high-voltage CAN protocol V1.18",
                    BIT_RATE,
                    true,
                    new Provenance(Confidence.DOCUMENTED_AND_CAPTURED, "PHV, B2I")),
            inBothRevisions(Query.MESSAGE, Status.MESSAGE).toList(),
            List.of(Manufacturer.WHOLE),
            OPTIONS);

    /**
     * What programs and devices have beyond V1.18: more frames and flags, after a document V1.26 of 2021-09-03.
     *
     * <p>That document was not at hand. Each addition rests on one source, so this revision does not count as published
     * and the family's name alone stands for V1.18.
     */
    public static final Profile V1_26 = new Profile(
            new ProfileHead(
                    "pylontech-hv",
                    "1.26",
                    "Pylontech high-voltage CAN protocol V1.18 with later additions",
                    BIT_RATE,
                    false,
                    new Provenance(Confidence.ONE_SOURCE, "PHV, JKE, B2I, DIY, BE-PB")),
            Stream.of(
                            inBothRevisions(Query.V1_26, Status.V1_26),
                            Stream.of(LaterFrames.TERMINAL_TEMPERATURES, LaterFrames.MEASUREMENTS_COPY),
                            LaterFrames.VENDOR_SPECIFIC.stream(),
                            Stream.of(LaterFrames.CELL_VOLTAGES))
                    .flatMap(messages -> messages)
                    .toList(),
            List.of(Manufacturer.WHOLE),
            OPTIONS);

    private PylontechHv() {}

    /** The messages that both revisions have; two of them differ. */
    private static Stream<Message> inBothRevisions(Message query, Message status) {
        return Stream.of(
                query,
                Measurements.MESSAGE,
                Limits.MESSAGE,
                CellExtremes.CELL_VOLTAGE_EXTREMES,
                CellExtremes.CELL_TEMPERATURE_EXTREMES,
                status,
                ModuleExtremes.MODULE_VOLTAGE_EXTREMES,
                ModuleExtremes.MODULE_TEMPERATURE_EXTREMES,
                Permissions.MESSAGE,
                ErrorDetails.MESSAGE,
                Versions.MESSAGE,
                Configuration.MESSAGE,
                Manufacturer.FIRST_HALF,
                Manufacturer.SECOND_HALF,
                Commands.SLEEP_WAKE,
                Commands.CHARGE_DISCHARGE_COMMAND,
                Commands.MASK_COMMUNICATION_ERROR,
                Commands.MASK_REPLY,
                Heartbeat.MESSAGE);
    }
}
