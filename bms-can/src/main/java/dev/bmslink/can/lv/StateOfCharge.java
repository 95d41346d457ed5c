package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x355, battery to inverter, every second: how full and how healthy the battery is.
 *
 * @param soc state of charge, %
 * @param soh state of health, %
 */
public record StateOfCharge(int soc, int soh) implements PylontechLvMessage {

    private static final String SOURCE = "PY12, SMA, DY33, SA13, LX04, SP10, MG8, HY10, CAP";

    /** State of charge. */
    public static final Whole SOC = Field.named("soc")
            .u16le(0)
            .unit("%")
            .range("0", "100")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .whole();

    /** State of health. */
    public static final Whole SOH = Field.named("soh")
            .u16le(2)
            .unit("%")
            .range("0", "100")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("state_of_charge")
            .standardId(0x355)
            .direction(FROM_BATTERY)
            .lengths(4, 8)
            .cyclic(1000)
            .purpose("How full and how healthy the battery is.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .layout(SOC, SOH);

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of at least 4 bytes
     * @return the values
     */
    public static StateOfCharge decode(long payload) {
        return new StateOfCharge(SOC.readInt(payload), SOH.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        return MESSAGE.frame(SOH.write(SOC.write(0, soc), soh));
    }
}
