package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x329, battery to inverter, every second: the energy that a pack has given and taken over its life, one pack after the
 * other.
 *
 * <p>The counters of the captured packs fit their cycle counts only if they start again after 6553.5 kWh.
 *
 * @param packNumberDischarge the pack that the discharged energy belongs to
 * @param lifetimeDischargeEnergy energy discharged, kWh
 * @param packNumberCharge the pack that the charged energy belongs to
 * @param lifetimeChargeEnergy energy charged, kWh
 */
public record LifetimeEnergy(
        int packNumberDischarge, double lifetimeDischargeEnergy, int packNumberCharge, double lifetimeChargeEnergy)
        implements GrowattLvMessage {

    /** The pack that the discharged energy belongs to. */
    public static final Whole PACK_NUMBER_DISCHARGE = packNumber("pack_number_discharge", 0);

    /** Energy discharged. */
    public static final Decimal LIFETIME_DISCHARGE_ENERGY = energy("lifetime_discharge_energy", 1);

    /** The pack that the charged energy belongs to. */
    public static final Whole PACK_NUMBER_CHARGE = packNumber("pack_number_charge", 4);

    /** Energy charged. */
    public static final Decimal LIFETIME_CHARGE_ENERGY = energy("lifetime_charge_energy", 5);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("lifetime_energy")
            .standardId(0x329)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The energy that a pack has given and taken over its life, one pack after the other.")
            .source(INFERRED, "G2S")
            .layout(PACK_NUMBER_DISCHARGE, LIFETIME_DISCHARGE_ENERGY, PACK_NUMBER_CHARGE, LIFETIME_CHARGE_ENERGY);

    private static Whole packNumber(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("Counted from 1; the same in both halves of the message.")
                .source(INFERRED, "G2S")
                .whole();
    }

    private static Decimal energy(String name, int byteIndex) {
        return Field.named(name)
                .bytes(byteIndex, 3)
                .unit("kWh")
                .note(
                        "The highest byte of the captured packs is always 0; they seem to count to 6553.5 kWh and start again.")
                .source(INFERRED, "G2S")
                .decimal("0.1");
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static LifetimeEnergy decode(long payload) {
        return new LifetimeEnergy(
                PACK_NUMBER_DISCHARGE.readInt(payload),
                LIFETIME_DISCHARGE_ENERGY.read(payload),
                PACK_NUMBER_CHARGE.readInt(payload),
                LIFETIME_CHARGE_ENERGY.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = PACK_NUMBER_DISCHARGE.write(0, packNumberDischarge);
        payload = LIFETIME_DISCHARGE_ENERGY.write(payload, lifetimeDischargeEnergy);
        payload = PACK_NUMBER_CHARGE.write(payload, packNumberCharge);
        return MESSAGE.frame(LIFETIME_CHARGE_ENERGY.write(payload, lifetimeChargeEnergy));
    }
}
