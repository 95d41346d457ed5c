package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Whole;

/** 0x1AC6, battery to inverter, every 500 ms: state of charge and of health, rated capacity. */
public final class StateOfCharge {

    /** State of charge. */
    public static final Whole SOC = Frames.percentage("soc", 0);

    /** State of health. */
    public static final Whole SOH =
            Frames.field("soh").bits(1, 0, 7).unit("%").range("0", "100").whole();

    /** The battery is worn out. */
    public static final Flag SCRAP_WARNING = Frames.field("scrap_warning")
            .bit(1, 7)
            .note("The one source sets it below a state of health of 50 %.")
            .flag();

    /** Capacity as rated. */
    public static final Decimal RATED_CAPACITY = Frames.u16("rated_capacity", 2, "Ah", "0.1", "5000");

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("state_of_charge", 0x1AC6)
            .cyclic(500)
            .purpose("State of charge and of health, rated capacity.")
            .layout(SOC, SOH, SCRAP_WARNING, RATED_CAPACITY);

    private StateOfCharge() {}
}
