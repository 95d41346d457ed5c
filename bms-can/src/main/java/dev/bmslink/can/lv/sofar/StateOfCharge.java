package dev.bmslink.can.lv.sofar;

import static dev.bmslink.can.lv.FineStateOfCharge.SOC_HIGH_RESOLUTION;
import static dev.bmslink.can.lv.StateOfCharge.SOC;
import static dev.bmslink.can.lv.StateOfCharge.SOH;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Signal;

/** 0x355, battery to inverter, every second: how full and how healthy the battery is. */
public final class StateOfCharge {

    /** Charge that is left. */
    public static final Decimal REMAINING_CAPACITY = capacity().decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = message(REMAINING_CAPACITY);

    /** The description of this message with the charge that is left in whole ampere-hours. */
    static final Message WHOLE_AMPERE_HOURS = message(capacity().whole());

    private StateOfCharge() {}

    private static Field capacity() {
        return Field.named("remaining_capacity")
                .u16le(6)
                .unit("Ah")
                .notAvailable(0)
                .note("The step is 0.1 Ah in the protocol for high-voltage batteries and in the code of the one program"
                        + " that sends it here, whose comment says 1 Ah.")
                .source(ONE_SOURCE, "YAM");
    }

    private static Message message(Signal capacity) {
        return Cycle.message("state_of_charge", 0x355)
                .lengths(8, 6)
                .purpose("How full and how healthy the battery is.")
                .source(IMPLEMENTED_BY_SEVERAL, "CP, D2S, YAM")
                .layout(SOC, SOH, SOC_HIGH_RESOLUTION, capacity);
    }
}
