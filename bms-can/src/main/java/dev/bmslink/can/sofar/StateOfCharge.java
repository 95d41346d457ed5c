package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x355, battery to inverter, every second: how full and how healthy the battery is.
 *
 * @param battery index of the battery, 0 to 15
 * @param soc state of charge, %
 * @param soh state of health, %
 * @param socHighResolution state of charge in steps of 0.01 %; {@code NaN} when it is not available
 * @param remainingCapacity charge that is left, Ah
 */
public record StateOfCharge(int battery, int soc, int soh, double socHighResolution, double remainingCapacity)
        implements SofarMessage {

    /** State of charge. */
    public static final Whole SOC = Field.named("soc")
            .u16le(0)
            .unit("%")
            .range("0", "100")
            .note("One program in wide use never sends more than 99 %.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, YAM, BE-S0")
            .whole();

    /** State of health. */
    public static final Whole SOH = Field.named("soh")
            .u16le(2)
            .unit("%")
            .range("0", "100")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, YAM, BE-S0")
            .whole();

    /** State of charge in small steps. */
    public static final Decimal SOC_HIGH_RESOLUTION = Field.named("soc_high_resolution")
            .u16le(4)
            .unit("%")
            .range("0", "100")
            .notAvailable(0xFFFF)
            .note("0xFFFF in the sample; one program always sends 0.")
            .source(INFERRED, "BE-S0, YAM, CP")
            .decimal("0.01");

    /** Charge that is left. */
    public static final Decimal REMAINING_CAPACITY = Field.named("remaining_capacity")
            .u16le(6)
            .unit("Ah")
            .note("The sample shows the step: 24.6 Ah at 49 % of 50 Ah. A low-voltage program uses 1 Ah.")
            .source(INFERRED, "BE-S0, YAM")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = Broadcasts.named("state_of_charge", 0x355)
            .purpose("How full and how healthy the battery is.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, YAM, BE-S0")
            .layout(SOC, SOH, SOC_HIGH_RESOLUTION, REMAINING_CAPACITY);

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static StateOfCharge decode(int battery, long payload) {
        return new StateOfCharge(
                battery,
                SOC.readInt(payload),
                SOH.readInt(payload),
                SOC_HIGH_RESOLUTION.read(payload),
                REMAINING_CAPACITY.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = SOH.write(SOC.write(0, soc), soh);
        payload = Double.isNaN(socHighResolution)
                ? SOC_HIGH_RESOLUTION.writeNotAvailable(payload)
                : SOC_HIGH_RESOLUTION.write(payload, socHighResolution);
        return BatteryIndex.frame(MESSAGE, battery, REMAINING_CAPACITY.write(payload, remainingCapacity));
    }
}
