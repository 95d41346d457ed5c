package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.stream.Stream;

/** The interface of SMA's Sunny Island for a battery with a BMS of its own. */
public final class SmaLv {

    static final int BIT_RATE = 500_000;

    /** The messages of a battery that other brands take over. */
    static final List<Message> FROM_BATTERY = List.of(
            Limits.MESSAGE,
            StateOfCharge.MESSAGE,
            Measurements.MESSAGE,
            SunnyIsland.ALARMS,
            Manufacturer.MESSAGE,
            TypeVersionCapacity.MESSAGE);

    /**
     * Edition 1.0 of the technical information on connecting a battery, FSS-ConnectingBat-TI-en-10, for the Sunny Island
     * 6.0H-11 and 8.0H-11.
     *
     * <p>A field that is not used carries its "not available" value. The inverter forgets everything when it loses power.
     * It sends its own messages from firmware 2.1 on, whether or not a battery is there. A Sunny Island takes set-points
     * on 0x350, 0x352 to 0x354, 0x35C and 0x360, some of which are other messages elsewhere; profiles are not to be mixed
     * on its bus.
     */
    public static final Profile TI_EN_10 = new Profile(
            new ProfileHead(
                    "sma-lv",
                    "ti-en-10",
                    "SMA Sunny Island with an external BMS, technical information FSS-ConnectingBat-TI-en-10",
                    BIT_RATE,
                    true,
                    new Provenance(DOCUMENTED, "SMA")),
            Stream.of(
                            FROM_BATTERY,
                            List.of(
                                    Events.MESSAGE,
                                    Stop.MESSAGE,
                                    InverterMeasurements.MESSAGE,
                                    InverterStatus.MESSAGE,
                                    InverterRelays.MESSAGE),
                            AcMeasurements.MESSAGES)
                    .flatMap(List::stream)
                    .toList(),
            List.of(),
            List.of());

    private SmaLv() {}
}
