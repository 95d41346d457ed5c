package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x314, battery to inverter, every second: capacity, spread of the cells and cycles.
 *
 * @param remainingCapacity charge that is left, Ah, at most 655.35
 * @param fullChargeCapacity charge when full, Ah, at most 655.35
 * @param cellDeltaVoltage difference between the highest and the lowest cell voltage, mV
 * @param cycleCount number of cycles
 */
public record Capacity(double remainingCapacity, double fullChargeCapacity, int cellDeltaVoltage, int cycleCount)
        implements GrowattLvMessage {

    /** Charge that is left. */
    public static final Decimal REMAINING_CAPACITY = capacity("remaining_capacity", 0, "");

    /** Charge when full. */
    public static final Decimal FULL_CHARGE_CAPACITY =
            capacity("full_charge_capacity", 2, " A GBLI6532 at 99 % health sends 91 % of its nominal capacity.");

    /** Difference between the highest and the lowest cell voltage. */
    public static final Whole CELL_DELTA_VOLTAGE = Field.named("cell_delta_voltage")
            .u16be(4)
            .unit("mV")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .whole();

    /** Number of cycles. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16be(6)
            .unit("cycles")
            .note("The document gives hours as the unit; captures over eleven days show cycles.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("capacity")
            .standardId(0x314)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("Capacity, spread of the cells and cycles.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .layout(REMAINING_CAPACITY, FULL_CHARGE_CAPACITY, CELL_DELTA_VOLTAGE, CYCLE_COUNT);

    private static Decimal capacity(String name, int byteIndex, String remark) {
        return Field.named(name)
                .u16be(byteIndex)
                .unit("Ah")
                .range("0", "655.35")
                .note("The total of packs in parallel. What a battery above 655.35 Ah sends is not documented."
                        + remark)
                .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
                .decimal("0.01");
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Capacity decode(long payload) {
        return new Capacity(
                REMAINING_CAPACITY.read(payload),
                FULL_CHARGE_CAPACITY.read(payload),
                CELL_DELTA_VOLTAGE.readInt(payload),
                CYCLE_COUNT.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = REMAINING_CAPACITY.write(0, remainingCapacity);
        payload = FULL_CHARGE_CAPACITY.write(payload, fullChargeCapacity);
        return MESSAGE.frame(CYCLE_COUNT.write(CELL_DELTA_VOLTAGE.write(payload, cellDeltaVoltage), cycleCount));
    }
}
