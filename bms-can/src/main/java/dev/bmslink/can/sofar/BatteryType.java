package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x35F, battery to inverter, every second: cell type, version and capacity.
 *
 * @param battery index of the battery, 0 to 15
 * @param cellType number of the cell type; the numbers are not known
 * @param bmsVersion version of the BMS, 20004 for 2.00.04
 * @param nominalCapacity capacity of the battery when new, Ah
 * @param manufacturerId number of the maker
 */
public record BatteryType(int battery, int cellType, int bmsVersion, int nominalCapacity, int manufacturerId)
        implements SofarMessage {

    /** Number of the cell type. */
    public static final Whole CELL_TYPE = Field.named("cell_type")
            .u16le(0)
            .note("0 in the sample, from a battery with LFP cells; one program sends 1 for lithium-ion.")
            .source(INFERRED, "BE-S0, G3, BE-S")
            .whole();

    /** Version of the BMS. */
    public static final Whole BMS_VERSION = Field.named("bms_version")
            .u16le(2)
            .note("20004 stands for 2.00.04. One program sends three bytes, one for each part, from byte 1 on.")
            .source(INFERRED, "BE-S0, G3")
            .whole();

    /** Capacity of the battery when new. */
    public static final Whole NOMINAL_CAPACITY = Field.named("nominal_capacity")
            .u16le(4)
            .unit("Ah")
            .plausible("1", "1000")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, SMA, BE-S0")
            .whole();

    /** Number of the maker. */
    public static final Whole MANUFACTURER_ID = Field.named("manufacturer_id")
            .u16le(6)
            .note("0 in the sample.")
            .source(ONE_SOURCE, "SMA, BE-S, BE-S0")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Broadcasts.named("type_version_capacity", 0x35F)
            .purpose("Cell type, version and capacity.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, BE-S0")
            .layout(CELL_TYPE, BMS_VERSION, NOMINAL_CAPACITY, MANUFACTURER_ID);

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static BatteryType decode(int battery, long payload) {
        return new BatteryType(
                battery,
                CELL_TYPE.readInt(payload),
                BMS_VERSION.readInt(payload),
                NOMINAL_CAPACITY.readInt(payload),
                MANUFACTURER_ID.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = CELL_TYPE.write(0, cellType);
        payload = BMS_VERSION.write(payload, bmsVersion);
        payload = NOMINAL_CAPACITY.write(payload, nominalCapacity);
        return BatteryIndex.frame(MESSAGE, battery, MANUFACTURER_ID.write(payload, manufacturerId));
    }
}
