package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Whole;

/** 0x1AD1, battery to inverter, every second: energy charged and discharged over the battery's life, and power. */
public final class EnergyAndPower {

    /** Energy charged. */
    public static final Decimal ACCUMULATED_CHARGE = energy("accumulated_charge", 0);

    /** Energy discharged. */
    public static final Decimal ACCUMULATED_DISCHARGE = energy("accumulated_discharge", 3);

    /** Power. */
    public static final Whole POWER = Frames.field("power").u16le(6).unit("W").whole(-32000);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("energy_and_power", 0x1AD1)
            .cyclic(1000)
            .purpose("Energy charged and discharged over the battery's life, and power.")
            .layout(ACCUMULATED_CHARGE, ACCUMULATED_DISCHARGE, POWER);

    private EnergyAndPower() {}

    private static Decimal energy(String name, int firstByte) {
        return Frames.field(name)
                .at(Bits.littleEndian(Byte.SIZE * firstByte, 24))
                .unit("kWh")
                .decimal("0.1");
    }
}
