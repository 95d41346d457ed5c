package dev.bmslink.can.sofar;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The SOFAR extended BMS protocol. */
public final class Sofar {

    /**
     * Revision 1.0 of 2020-11-06, which the maker numbers V1.0.001.
     *
     * <p>The document was not at hand; the profile rests on programs, on sample payloads taken from the document set and
     * on the maker's Modbus registers.
     */
    public static final Profile V1_0 = new Profile(
            new ProfileHead(
                    "sofar",
                    "1.0",
                    "SOFAR extended protocol V1.0.001",
                    500_000,
                    true,
                    new Provenance(Confidence.IMPLEMENTED_BY_SEVERAL, "BE-S, BE-S0, BE-W, CP, G3")),
            Stream.of(
                            List.of(
                                    Limits.MESSAGE,
                                    StateOfCharge.MESSAGE,
                                    Measurements.MESSAGE,
                                    RemoteCommand.MESSAGE,
                                    PackConfiguration.MESSAGE,
                                    Alarms.MESSAGE,
                                    Manufacturer.MESSAGE,
                                    BatteryType.MESSAGE,
                                    Inquiry.MESSAGE,
                                    TimeStamp.MESSAGE),
                            SerialNumber.MESSAGES,
                            CellVoltages.MESSAGES,
                            CellTemperatures.MESSAGES,
                            List.of(MosAmbientCurrent.MESSAGE, CapacityAndCycles.MESSAGE, StatusWords.MESSAGE),
                            List.of(FaultInquiry.MESSAGE, TimeStamp.FAULT_MESSAGE),
                            SerialNumber.FAULT_MESSAGES,
                            CellVoltages.FAULT_MESSAGES,
                            CellTemperatures.FAULT_MESSAGES,
                            List.of(
                                    MosAmbientCurrent.FAULT_MESSAGE,
                                    FaultCapacityAndCycles.MESSAGE,
                                    FaultStatusWords.MESSAGE))
                    .flatMap(List<Message>::stream)
                    .toList(),
            List.of(SerialNumber.WHOLE, SerialNumber.FAULT_WHOLE),
            List.of(
                    new ProfileOption(
                            "remote_command_flags",
                            "Which flag of 0x30F comes first. The register document names the one for charging first, a"
                                    + " program in wide use the one for discharging. The wrong order forbids charging an"
                                    + " empty battery.",
                            "charge_first",
                            Map.of(
                                    "charge_first", List.of(RemoteCommand.MESSAGE),
                                    "discharge_first", List.of(RemoteCommand.DISCHARGE_FIRST))),
                    new ProfileOption(
                            "pack_configuration",
                            "Bytes 5 to 7 of 0x359: in reading a the protocol version, little-endian, then the cells of a"
                                    + " module; in reading b the cells, then the version, big-endian. The one sample fits"
                                    + " both.",
                            "a",
                            Map.of("a", List.of(PackConfiguration.MESSAGE), "b", List.of(PackConfiguration.READING_B))),
                    new ProfileOption(
                            "cell_16_frame",
                            "What follows cell 16 in 0x685 and 0x785: the highest and the lowest cell voltage, as the"
                                    + " sample of a pack of 16 cells suggests, or the cells 17 and 18 of a larger pack.",
                            "extremes",
                            Map.of(
                                    "extremes", CellVoltages.FRAME_6_WITH_EXTREMES,
                                    "cells", CellVoltages.FRAME_6_WITH_CELLS))));

    private Sofar() {}
}
