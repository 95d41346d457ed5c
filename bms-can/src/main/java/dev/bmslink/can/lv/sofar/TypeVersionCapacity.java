package dev.bmslink.can.lv.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x35F, battery to inverter, every second: cell type, version and capacity. */
public final class TypeVersionCapacity {

    /** Number of the battery's type. */
    public static final Whole BAT_TYPE = word("bat_type", 0)
            .note("One program sends 0.")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, SMA")
            .whole();

    /** Version of the BMS. */
    public static final Whole VERSION = word("version", 2)
            .note("One program sends 1. SMA has the major number in the first byte.")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, SMA")
            .whole();

    /** Capacity of the whole battery. */
    public static final Whole CAPACITY = word("capacity", 4)
            .unit("Ah")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, SMA")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Cycle.message("type_version_capacity", 0x35F)
            .purpose("Battery type, version and capacity.")
            .source(IMPLEMENTED_BY_SEVERAL, "CP, D2S")
            .layout(BAT_TYPE, VERSION, CAPACITY);

    private TypeVersionCapacity() {}

    private static Field word(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex);
    }
}
