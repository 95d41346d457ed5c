package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x35F, battery to inverter, every second: cell type, version and capacity. */
public final class TypeVersionCapacity {

    private static final String SOURCE = "SMA, MG8, GS12";

    /** Number of the battery's type. */
    public static final Whole BATTERY_TYPE = Field.named("battery_type")
            .u16le(0)
            .notAvailable(0xFFFF)
            .note("15003 in an example of MG; the chemistry of the cells in GoodWe's table.")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** Version of the BMS, the major number in the high byte and the minor one in the low byte. */
    public static final Whole BMS_VERSION = Field.named("bms_version")
            .u16be(2)
            .notAvailable(0xFFFF)
            .note("The first byte is the major number and the second the minor one: 01 18 is version 1.24.")
            .source(DOCUMENTED, "SMA, MG8")
            .whole();

    /** Capacity of the whole battery. */
    public static final Whole BATTERY_CAPACITY = Field.named("battery_capacity")
            .u16le(4)
            .unit("Ah")
            .notAvailable(0xFFFF)
            .note("The total; many batteries made for a Victron GX send what is left.")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** Number of the maker. */
    public static final Whole MANUFACTURER_ID = Field.named("manufacturer_id")
            .u16le(6)
            .notAvailable(0xFFFF)
            .note("The meaning is disputed: reserved according to SMA, the hardware according to MG.")
            .source(DOCUMENTED, "SMA, MG8")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("type_version_capacity")
            .standardId(0x35F)
            .direction(FROM_BATTERY)
            .on(SunnyIsland.AT_MOST)
            .cyclic(1000)
            .silence("A Sunny Island only displays the values.")
            .purpose("Battery type, version and capacity.")
            .source(DOCUMENTED, SOURCE)
            .layout(BATTERY_TYPE, BMS_VERSION, BATTERY_CAPACITY, MANUFACTURER_ID);

    private TypeVersionCapacity() {}
}
