package dev.bmslink.can.lv.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.lv.Keepalive;
import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.lv.sma.Events;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;

/** SOFAR's low-voltage inverters, battery type GENERAL; the type PYLON is {@code pylontech-lv}. */
public final class SofarLv {

    private static final Message NAME = Manufacturer.MESSAGE.toBuilder()
            .source(IMPLEMENTED_BY_SEVERAL, "CP, D2S")
            .layout(Manufacturer.MANUFACTURER);

    /** Seen with the battery type PYLON only. */
    private static final Message KEEPALIVE = Keepalive.MESSAGE.toBuilder()
            .silence("")
            .source(INFERRED, "PLV, SFL")
            .layout(Keepalive.MESSAGE.layout());

    /**
     * Revision V2.1.003 of the general protocol with standard frames.
     *
     * <p>The document was not at hand; the profile rests on programs that work with a HYD6000-ES. The same inverter accepts
     * SMA's messages without 0x30F as well.
     */
    public static final Profile V2_1_003 = new Profile(
            new ProfileHead(
                    "sofar-lv",
                    "2.1.003",
                    "SOFAR low-voltage, general protocol with standard frames V2.1.003 (battery type GENERAL)",
                    500_000,
                    true,
                    new Provenance(IMPLEMENTED_BY_SEVERAL, "CP, D2S, YAM")),
            List.of(
                    Limits.MESSAGE,
                    StateOfCharge.MESSAGE,
                    Measurements.MESSAGE,
                    Alarms.MESSAGE,
                    Events.MESSAGE,
                    NAME,
                    TypeVersionCapacity.MESSAGE,
                    RemoteCommand.MESSAGE,
                    KEEPALIVE),
            List.of(),
            List.of(new ProfileOption(
                    "remaining_capacity_step",
                    "The step of remaining_capacity in 0x355; no battery was seen to send it.",
                    "0_1_ah",
                    Map.of(
                            "0_1_ah", List.of(StateOfCharge.MESSAGE),
                            "1_ah", List.of(StateOfCharge.WHOLE_AMPERE_HOURS)))));

    private SofarLv() {}
}
