package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.lv.sma.StateOfCharge.SOC;
import static dev.bmslink.can.lv.sma.StateOfCharge.SOH;
import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/**
 * 0x355, battery to inverter, every second: how full and how healthy the battery is.
 *
 * <p>Batteries without the finer value send a short frame or zeros; MG sends all ones.
 */
public final class StateOfCharge {

    /** State of charge in finer steps; 0 from a battery that does not supply it. */
    public static final Decimal SOC_HIGH_RESOLUTION = fine(0, CAPTURED, "MG8, CAP");

    /** The description of this message. */
    public static final Message MESSAGE = message(SOC_HIGH_RESOLUTION);

    /** The description of this message for batteries that send all ones for a value that is not supplied. */
    static final Message ALL_ONES = message(fine(0xFFFF, DOCUMENTED, "MG8"));

    private StateOfCharge() {}

    private static Message message(Decimal fine) {
        return Message.named("state_of_charge")
                .standardId(0x355)
                .direction(FROM_BATTERY)
                .lengths(8, 6, 4)
                .cyclic(1000)
                .purpose("How full and how healthy the battery is.")
                .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
                .layout(SOC, SOH, fine);
    }

    private static Decimal fine(long notAvailable, Confidence confidence, String source) {
        return Field.named("soc_high_resolution")
                .u16le(4)
                .unit("%")
                .range("0", "100")
                .notAvailable(notAvailable)
                .note("Batteries that do not supply it send 0, or 0xFFFF in the case of MG.")
                .source(confidence, source)
                .decimal("0.01");
    }
}
