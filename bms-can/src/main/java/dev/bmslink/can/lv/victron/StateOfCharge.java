package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.lv.sma.StateOfCharge.SOC;
import static dev.bmslink.can.lv.sma.StateOfCharge.SOH;
import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.lv.FineStateOfCharge;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;

/**
 * 0x355, battery to inverter, every second: how full and how healthy the battery is.
 *
 * <p>Batteries without the finer value send a short frame or zeros; MG sends all ones.
 */
public final class StateOfCharge {

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("state_of_charge")
            .standardId(0x355)
            .direction(FROM_BATTERY)
            .lengths(8, 6, 4)
            .cyclic(1000)
            .purpose("How full and how healthy the battery is.")
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .layout(SOC, SOH, FineStateOfCharge.SOC_HIGH_RESOLUTION);

    /** The description of this message for batteries that send all ones for a value that is not supplied. */
    static final Message ALL_ONES = MESSAGE.toBuilder()
            .layout(
                    MESSAGE.layout(),
                    Field.named("soc_high_resolution")
                            .u16le(4)
                            .unit("%")
                            .range("0", "100")
                            .notAvailable(0xFFFF)
                            .note("MG sends 0xFFFF when it does not supply it; others send 0.")
                            .source(DOCUMENTED, "MG8")
                            .decimal("0.01"));

    private StateOfCharge() {}
}
