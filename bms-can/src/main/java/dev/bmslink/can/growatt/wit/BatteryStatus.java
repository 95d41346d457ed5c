package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Whole;

/** 0x1AC5, battery to inverter, every 100 ms: what the battery is doing, and what it forbids and asks for. */
public final class BatteryStatus {

    /** What the battery is doing. */
    public static final Choice BMS_STATE = Frames.state("bms_state");

    /** The battery must not be charged. */
    public static final Flag CHARGE_PROHIBITED = flag("charge_prohibited", 1, 0);

    /** The battery is to be charged. */
    public static final Flag FORCE_CHARGE = flag("force_charge", 1, 1);

    /** The battery must not be discharged. */
    public static final Flag DISCHARGE_PROHIBITED = flag("discharge_prohibited", 2, 0);

    /** The battery is to be discharged. */
    public static final Flag FORCE_DISCHARGE = flag("force_discharge", 2, 1);

    /** A bit without known meaning. */
    public static final Whole STATUS_BIT_2 = Frames.unknown("status_bit_2", Bits.littleEndian(18, 1));

    /** The battery is starting softly. */
    public static final Flag SOFT_STARTING = flag("soft_starting", 2, 3);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("battery_status", 0x1AC5)
            .cyclic(100)
            .purpose("What the battery is doing, and what it forbids and asks for.")
            .layout(
                    BMS_STATE,
                    CHARGE_PROHIBITED,
                    FORCE_CHARGE,
                    DISCHARGE_PROHIBITED,
                    FORCE_DISCHARGE,
                    STATUS_BIT_2,
                    SOFT_STARTING);

    private BatteryStatus() {}

    private static Flag flag(String name, int byteIndex, int bit) {
        return Frames.field(name).bit(byteIndex, bit).flag();
    }
}
