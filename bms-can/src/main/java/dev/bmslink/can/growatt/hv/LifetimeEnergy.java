package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x3240, battery to inverter, every second: the energy that a pack has given and taken over its life. */
public final class LifetimeEnergy {

    /** The pack that the discharged energy belongs to. */
    public static final Whole PACK_NUMBER_DISCHARGE = packNumber("pack_number_discharge", 0);

    /** Energy discharged. */
    public static final Decimal LIFETIME_DISCHARGE_ENERGY = energy("lifetime_discharge_energy", 1);

    /** The pack that the charged energy belongs to. */
    public static final Whole PACK_NUMBER_CHARGE = packNumber("pack_number_charge", 4);

    /** Energy charged. */
    public static final Decimal LIFETIME_CHARGE_ENERGY = energy("lifetime_charge_energy", 5);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("lifetime_energy", 0x3240)
            .purpose("The energy that a pack has given and taken over its life.")
            .source(ONE_SOURCE, "BE-HV")
            .layout(PACK_NUMBER_DISCHARGE, LIFETIME_DISCHARGE_ENERGY, PACK_NUMBER_CHARGE, LIFETIME_CHARGE_ENERGY);

    private LifetimeEnergy() {}

    private static Whole packNumber(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .range("1", "16")
                .source(ONE_SOURCE, "BE-HV")
                .whole();
    }

    private static Decimal energy(String name, int firstByte) {
        return Field.named(name)
                .bytes(firstByte, 3)
                .unit("kWh")
                .note("The protocol states a range up to 10 000 000 kWh; the field ends at 1 677 721.5 kWh.")
                .source(ONE_SOURCE, "BE-HV")
                .decimal("0.1");
    }
}
