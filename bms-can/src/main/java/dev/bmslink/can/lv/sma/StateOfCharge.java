package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x355, battery to inverter, every second: how full and how healthy the battery is. */
public final class StateOfCharge {

    private static final String SOURCE = "SMA, GS12, MG8, CAP";

    /** State of charge. */
    public static final Whole SOC = Field.named("soc")
            .u16le(0)
            .unit("%")
            .range("0", "100")
            .notAvailable(0xFFFF)
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .whole();

    /** State of health. */
    public static final Whole SOH = Field.named("soh")
            .u16le(2)
            .unit("%")
            .range("0", "100")
            .notAvailable(0xFFFF)
            .note("Without a value, a Sunny Island assumes 100 %.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .whole();

    /** State of charge in finer steps. */
    public static final Decimal SOC_HIGH_RESOLUTION = Field.named("soc_high_resolution")
            .u16le(4)
            .unit("%")
            .range("0", "100")
            .notAvailable(0xFFFF)
            .note("A Sunny Island prefers it to soc when it is there. Zeros sent as padding are 0 %, at which the"
                    + " inverter shuts down.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.01");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("state_of_charge")
            .standardId(0x355)
            .direction(FROM_BATTERY)
            .lengths(6, 8)
            .on(SunnyIsland.AT_MOST)
            .cyclic(1000)
            .silence("After 60 s a Sunny Island reports a fault (F952), assumes 0 % and shuts down.")
            .purpose("How full and how healthy the battery is.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(SOC, SOH, SOC_HIGH_RESOLUTION);

    private StateOfCharge() {}
}
