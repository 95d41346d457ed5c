package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x321, battery to inverter: progress of a firmware update. No battery was seen to send it. */
public final class UpdateProgress {

    /** The battery is being programmed. */
    public static final Flag UPDATE_ACTIVE =
            Field.named("update_active").bit(0, 0).source(DOCUMENTED, "LV104").flag();

    /** How the master's update stands. */
    public static final Choice MASTER_UPDATE_STATE = updateState("master_update_state", 1);

    /** How the slave's update stands. */
    public static final Choice SLAVE_UPDATE_STATE = updateState("slave_update_state", 3);

    /** Progress. */
    public static final Whole UPDATE_PROGRESS = Field.named("update_progress")
            .u8(1)
            .unit("%")
            .range("0", "100")
            .source(DOCUMENTED, "LV104")
            .whole();

    /** The pack that is being programmed. */
    public static final Whole PROGRAMMING_PACK_ID =
            Field.named("programming_pack_id").u8(2).source(DOCUMENTED, "LV104").whole();

    /** Number of successful updates. */
    public static final Whole UPDATE_SUCCESS_COUNT = Field.named("update_success_count")
            .u8(3)
            .source(DOCUMENTED, "LV104")
            .whole();

    /** The description of this message. Its period is not documented, and neither is its last byte. */
    public static final Message MESSAGE = Message.named("update_progress")
            .standardId(0x321)
            .direction(FROM_BATTERY)
            .lengths(8, 7)
            .on("a firmware update")
            .purpose("Progress of a firmware update.")
            .source(DOCUMENTED, "LV104")
            .layout(
                    UPDATE_ACTIVE,
                    MASTER_UPDATE_STATE,
                    SLAVE_UPDATE_STATE,
                    Reserved.bits(0, 5, 3),
                    UPDATE_PROGRESS,
                    PROGRAMMING_PACK_ID,
                    UPDATE_SUCCESS_COUNT,
                    Reserved.bytes(4, 3));

    private UpdateProgress() {}

    private static Choice updateState(String name, int lowestBit) {
        return Field.named(name)
                .bits(0, lowestBit, 2)
                .source(DOCUMENTED, "LV104")
                .choice("normal", "programming", "success", "fail");
    }
}
