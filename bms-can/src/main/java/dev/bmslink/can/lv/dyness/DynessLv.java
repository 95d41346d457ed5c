package dev.bmslink.can.lv.dyness;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.lv.Alarms;
import dev.bmslink.can.lv.Keepalive;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.lv.Measurements;
import dev.bmslink.can.lv.ProtectionAndAlarm;
import dev.bmslink.can.lv.Requests;
import dev.bmslink.can.lv.StateOfCharge;
import dev.bmslink.can.lv.TypeVersionCapacity;
import dev.bmslink.can.lv.victron.BmsName;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import java.util.List;
import java.util.stream.Stream;

/** The PowerBrick of Dyness. */
public final class DynessLv {

    /** Pylontech's message without the letters P and N. */
    private static final Message PROTECTION_AND_ALARM = ProtectionAndAlarm.MESSAGE.toBuilder()
            .source(CAPTURED, "PY12, CAP")
            .layout(
                    ProtectionAndAlarm.MESSAGE.layout(),
                    new Reserved(Bits.littleEndian(40, 16), "Zero; Pylontech has the letters PN here."));

    private static final Message ALARMS = Alarms.INFERRED_MESSAGE.toBuilder()
            .cyclic(1000)
            .source(CAPTURED, "CAP")
            .layout(Alarms.INFERRED_MESSAGE.layout());

    /**
     * What a PowerBrick sends: twelve frames 50 ms apart every second, and 0x7FF.
     *
     * <p>No alarm or request was seen; their bits are those of Pylontech and SMA.
     */
    public static final Profile OBSERVED = new Profile(
            new ProfileHead(
                    "dyness-lv",
                    "observed",
                    "Dyness PowerBrick: Pylontech's low-voltage protocol and additions",
                    500_000,
                    false,
                    new Provenance(CAPTURED, "PY12, CAP")),
            Stream.of(
                            List.of(
                                    Limits.MESSAGE,
                                    StateOfCharge.MESSAGE,
                                    Measurements.MESSAGE,
                                    PROTECTION_AND_ALARM,
                                    ALARMS,
                                    Requests.MESSAGE,
                                    Manufacturer.MESSAGE,
                                    TypeVersionCapacity.MESSAGE),
                            BmsName.MESSAGES,
                            List.of(Nameplate.MESSAGE, Unexplained.ZEROS, Unexplained.FLOOD, Keepalive.MESSAGE))
                    .flatMap(List::stream)
                    .toList(),
            List.of(BmsName.WHOLE),
            List.of());

    private DynessLv() {}
}
