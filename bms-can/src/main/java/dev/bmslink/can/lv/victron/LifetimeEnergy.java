package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x378, battery to inverter, every second: energy over the battery's life. */
public final class LifetimeEnergy {

    /** Energy charged so far. */
    public static final Decimal ENERGY_CHARGED = tenths("energy_charged", 0);

    /** Energy discharged so far. */
    public static final Decimal ENERGY_DISCHARGED = tenths("energy_discharged", 4);

    /** The description of this message. */
    public static final Message MESSAGE = message(ENERGY_CHARGED, ENERGY_DISCHARGED);

    /** The description of this message in steps of 0.01 kWh, which MG documents. */
    static final Message HUNDREDTHS = message(hundredths("energy_charged", 0), hundredths("energy_discharged", 4));

    private LifetimeEnergy() {}

    private static Message message(Decimal charged, Decimal discharged) {
        return Message.named("lifetime_energy")
                .standardId(0x378)
                .direction(FROM_BATTERY)
                .cyclic(1000)
                .purpose("Energy over the battery's life.")
                .source(CAPTURED, "BYDR, PTR, ODTU, CAP")
                .layout(charged, discharged);
    }

    private static Decimal tenths(String name, int byteIndex) {
        return energy(name, byteIndex, CAPTURED, "BYDR, PTR, ODTU, CAP").decimal("0.1");
    }

    private static Decimal hundredths(String name, int byteIndex) {
        return energy(name, byteIndex, DOCUMENTED, "MG8").decimal("0.01");
    }

    private static Field energy(String name, int byteIndex, Confidence confidence, String source) {
        return Field.named(name)
                .at(Bits.littleEndian(Byte.SIZE * byteIndex, Integer.SIZE))
                .unit("kWh")
                .notAvailable(0xFFFF_FFFFL)
                .note("Steps of 0.1 kWh fit the cycle counters of batteries; MG documents 0.01 kWh.")
                .source(confidence, source);
    }
}
