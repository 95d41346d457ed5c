package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.lv.CellExtremePlaces;
import dev.bmslink.can.lv.CellExtremes;
import dev.bmslink.can.lv.InstalledCapacity;
import dev.bmslink.can.lv.Modules;
import dev.bmslink.can.lv.TypeVersionCapacity;
import dev.bmslink.can.lv.sma.Events;
import dev.bmslink.can.lv.sma.Measurements;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What batteries send to a Victron GX device. */
public final class Victron {

    private static final List<ProfileOption> OPTIONS = List.of(
            new ProfileOption(
                    "capacity",
                    "Bytes 4 and 5 of 0x35F: the capacity that is left in Ah, as most batteries send it; the same in"
                            + " steps of 0.1 Ah, as a Deye battery does; or the total, as Seplos and the documents of"
                            + " SMA and MG have it.",
                    "available",
                    Map.of(
                            "available", List.of(TypeVersionCapacity.MESSAGE),
                            "available_0_1_ah", List.of(CapacityReadings.TENTHS),
                            "total", List.of(CapacityReadings.TOTAL))),
            new ProfileOption(
                    "energy_step",
                    "The step of the energies in 0x378: 0.1 kWh in batteries, 0.01 kWh in the document of MG.",
                    "0_1_kwh",
                    Map.of(
                            "0_1_kwh", List.of(LifetimeEnergy.MESSAGE),
                            "0_01_kwh", List.of(LifetimeEnergy.HUNDREDTHS))),
            new ProfileOption(
                    "soc_high_resolution_absent",
                    "What a battery sends that does not supply the finer state of charge: zeros, as BYD and Deye do, or"
                            + " all ones, as MG documents.",
                    "zeros",
                    Map.of(
                            "zeros", List.of(StateOfCharge.MESSAGE),
                            "ones", List.of(StateOfCharge.ALL_ONES))),
            new ProfileOption(
                    "extreme_ids",
                    "The places of the extremes in 0x374 to 0x377: texts, or numbers as LiValley sends them.",
                    "text",
                    Map.of("text", CellExtremePlaces.MESSAGES, "binary", CellExtremePlaces.NUMBERED_MESSAGES)));

    /**
     * What is observed, as Victron published nothing.
     *
     * <p>The bit rate is 500 kbit/s; a REC Q BMS on a boat was seen at 250 kbit/s.
     */
    public static final Profile OBSERVED = new Profile(
            new ProfileHead(
                    "victron",
                    "observed",
                    "Victron GX, CAN-bus BMS",
                    500_000,
                    false,
                    new Provenance(CAPTURED, "BYDR, PTR, MG8, DIY, ODTU, CAP")),
            Stream.of(
                            List.of(
                                    Limits.MESSAGE,
                                    StateOfCharge.MESSAGE,
                                    Measurements.MESSAGE,
                                    Alarms.MESSAGE,
                                    Events.MESSAGE,
                                    Manufacturer.MESSAGE,
                                    TypeVersionCapacity.MESSAGE,
                                    ForceCharge.MESSAGE),
                            BmsName.MESSAGES,
                            List.of(Modules.MESSAGE, CellExtremes.MESSAGE),
                            CellExtremePlaces.MESSAGES,
                            List.of(LifetimeEnergy.MESSAGE, InstalledCapacity.MESSAGE),
                            Serial.MESSAGES,
                            List.of(Host.KEEPALIVE, Host.BATTERY_PRESENT, Host.IDENTITY))
                    .flatMap(List<Message>::stream)
                    .toList(),
            List.of(BmsName.WHOLE, Serial.WHOLE),
            OPTIONS);

    private Victron() {}
}
