package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import java.util.List;

/** What a battery answers when all is well. */
public sealed interface Reply
        permits AnalogValues,
                AlarmInfo,
                SystemParameters,
                Acknowledgement,
                Manufacturer,
                SystemBasicInfo,
                SystemAnalog,
                SystemAlarm,
                SystemChargeManagement,
                PackCount,
                ChargeManagement,
                SerialNumber,
                SoftwareVersion {

    /**
     * Returns what was asked.
     *
     * @return the command
     */
    Command command();

    /**
     * Returns the contents that come once, apart from the byte that counts packs.
     *
     * @return a block of the command's reply
     */
    Block head();

    /**
     * Returns the contents that come once a pack.
     *
     * @return the packs, none for most commands
     */
    default List<PackBlock> packBlocks() {
        return List.of();
    }
}
