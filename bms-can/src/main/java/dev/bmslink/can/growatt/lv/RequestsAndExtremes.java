package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/**
 * 0x319, battery to inverter, every second: what the battery permits and asks for, its highest and its lowest cell.
 *
 * @param batteryType a name in {@link #BATTERY_TYPE}, or the raw value in decimal when it has none
 * @param forceChargeRequest2 a request that the document lists as not used
 * @param forceChargeRequest1 request to charge now
 * @param dischargeEnable discharging is permitted
 * @param chargeEnable charging is permitted
 * @param maxCellVoltage highest cell voltage, mV
 * @param minCellVoltage lowest cell voltage, mV
 * @param maxCellNumber cell with the highest voltage, counted from 1 through all packs
 * @param minCellNumber cell with the lowest voltage, counted from 1 through all packs
 * @param protectingPackId address of the faulty pack, 0 for none
 */
public record RequestsAndExtremes(
        String batteryType,
        boolean forceChargeRequest2,
        boolean forceChargeRequest1,
        boolean dischargeEnable,
        boolean chargeEnable,
        int maxCellVoltage,
        int minCellVoltage,
        int maxCellNumber,
        int minCellNumber,
        int protectingPackId)
        implements GrowattLvMessage {

    /** Chemistry. */
    public static final Choice BATTERY_TYPE = Field.named("battery_type")
            .bits(0, 0, 2)
            .source(DOCUMENTED, "LV104, BTI-LV, REV05")
            .choice("lfp", "ternary", "lto");

    /** A request that the document lists as not used. */
    public static final Flag FORCE_CHARGE_REQUEST_2 = Field.named("force_charge_request_2")
            .bit(0, 4)
            .note("The document lists it as not used.")
            .source(DOCUMENTED, "LV104")
            .flag();

    /** Request to charge now. */
    public static final Flag FORCE_CHARGE_REQUEST_1 = Field.named("force_charge_request_1")
            .bit(0, 5)
            .note("Used at a state of charge of 5 to 10 %. The inverter then keeps a threshold of its own before it"
                    + " discharges again.")
            .source(DOCUMENTED, "LV104")
            .flag();

    /** Discharging is permitted. */
    public static final Flag DISCHARGE_ENABLE = enable("discharge_enable", 6);

    /** Charging is permitted. */
    public static final Flag CHARGE_ENABLE = enable("charge_enable", 7);

    /** Highest cell voltage. */
    public static final Whole MAX_CELL_VOLTAGE = cellVoltage("max_cell_voltage", 1);

    /** Lowest cell voltage. */
    public static final Whole MIN_CELL_VOLTAGE = cellVoltage("min_cell_voltage", 3);

    /** Cell with the highest voltage. */
    public static final Whole MAX_CELL_NUMBER = cellNumber("max_cell_number", 5);

    /** Cell with the lowest voltage. */
    public static final Whole MIN_CELL_NUMBER = cellNumber("min_cell_number", 6);

    /** Address of the faulty pack. */
    public static final Whole PROTECTING_PACK_ID = Field.named("protecting_pack_id")
            .u8(7)
            .note("0 for none. A GBLI6532 names a pack here while it misses the keepalive.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("requests_and_extremes")
            .standardId(0x319)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("What the battery permits and asks for, its highest and its lowest cell.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .layout(
                    BATTERY_TYPE,
                    Reserved.bits(0, 2, 2),
                    FORCE_CHARGE_REQUEST_2,
                    FORCE_CHARGE_REQUEST_1,
                    DISCHARGE_ENABLE,
                    CHARGE_ENABLE,
                    MAX_CELL_VOLTAGE,
                    MIN_CELL_VOLTAGE,
                    MAX_CELL_NUMBER,
                    MIN_CELL_NUMBER,
                    PROTECTING_PACK_ID);

    private static Flag enable(String name, int bit) {
        return Field.named(name)
                .bit(0, bit)
                .source(DOCUMENTED_AND_CAPTURED, "LV104, BE-LV, BTI-LV, G2S")
                .flag();
    }

    private static Whole cellVoltage(String name, int byteIndex) {
        return Field.named(name)
                .u16be(byteIndex)
                .unit("mV")
                .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
                .whole();
    }

    private static Whole cellNumber(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("Counted from 1, the master's cells first: (pack - 1) * 16 + cell.")
                .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
                .whole();
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static RequestsAndExtremes decode(long payload) {
        return new RequestsAndExtremes(
                BATTERY_TYPE.read(payload),
                FORCE_CHARGE_REQUEST_2.read(payload),
                FORCE_CHARGE_REQUEST_1.read(payload),
                DISCHARGE_ENABLE.read(payload),
                CHARGE_ENABLE.read(payload),
                MAX_CELL_VOLTAGE.readInt(payload),
                MIN_CELL_VOLTAGE.readInt(payload),
                MAX_CELL_NUMBER.readInt(payload),
                MIN_CELL_NUMBER.readInt(payload),
                PROTECTING_PACK_ID.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = BATTERY_TYPE.write(0, batteryType);
        payload = FORCE_CHARGE_REQUEST_2.write(payload, forceChargeRequest2);
        payload = FORCE_CHARGE_REQUEST_1.write(payload, forceChargeRequest1);
        payload = DISCHARGE_ENABLE.write(payload, dischargeEnable);
        payload = CHARGE_ENABLE.write(payload, chargeEnable);
        payload = MAX_CELL_VOLTAGE.write(payload, maxCellVoltage);
        payload = MIN_CELL_VOLTAGE.write(payload, minCellVoltage);
        payload = MAX_CELL_NUMBER.write(payload, maxCellNumber);
        payload = MIN_CELL_NUMBER.write(payload, minCellNumber);
        return MESSAGE.frame(PROTECTING_PACK_ID.write(payload, protectingPackId));
    }
}
