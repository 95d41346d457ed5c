package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;

/**
 * 0x359, battery to inverter, every second: alarms and warnings of a "Li Residential Series" battery.
 *
 * <p>The bits that Pylontech has too keep their names. The document calls bytes 0 and 1 alarms and bytes 2 and 3 warnings.
 */
public final class HyProtectionAndAlarm {

    /** Alarm: the command of the sub-relay. */
    public static final Flag SUB_RELAY_COMMAND_ALARM = flag("sub_relay_command_alarm", 0, 0);

    /** Alarm: the BMS itself. */
    public static final Flag BMS_INTERNAL_ALARM = flag("bms_internal_alarm", 1, 3);

    /** Alarm: the cells differ too much. */
    public static final Flag CELL_IMBALANCE_ALARM = flag("cell_imbalance_alarm", 1, 4);

    /** Warning: the command of the sub-relay. */
    public static final Flag SUB_RELAY_COMMAND_WARNING = flag("sub_relay_command_warning", 2, 0);

    /** Warning: the BMS itself. */
    public static final Flag BMS_INTERNAL_WARNING = flag("bms_internal_warning", 3, 3);

    /** Warning: the cells differ. */
    public static final Flag CELL_IMBALANCE_WARNING = flag("cell_imbalance_warning", 3, 4);

    /** Error of sub-pack 1. */
    public static final Flag SUB_PACK_1_ERROR = flag("sub_pack_1_error", 3, 5);

    /** Error of sub-pack 2. */
    public static final Flag SUB_PACK_2_ERROR = flag("sub_pack_2_error", 3, 6);

    /** The description of this message; neither a module count nor the letters PN are in it. */
    public static final Message MESSAGE = ProtectionAndAlarm.MESSAGE.toBuilder()
            .lengths(8)
            .purpose("Alarms and warnings.")
            .source(DOCUMENTED, "HY10")
            .layout(
                    ProtectionAndAlarm.MESSAGE.layout(),
                    SUB_RELAY_COMMAND_ALARM,
                    BMS_INTERNAL_ALARM,
                    CELL_IMBALANCE_ALARM,
                    Reserved.bits(1, 5, 3),
                    SUB_RELAY_COMMAND_WARNING,
                    BMS_INTERNAL_WARNING,
                    CELL_IMBALANCE_WARNING,
                    SUB_PACK_1_ERROR,
                    SUB_PACK_2_ERROR,
                    Reserved.bits(3, 7, 1),
                    Reserved.bytes(4, 4));

    private HyProtectionAndAlarm() {}

    private static Flag flag(String name, int byteIndex, int bit) {
        return Field.named(name).bit(byteIndex, bit).source(DOCUMENTED, "HY10").flag();
    }
}
