package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.Set;

/**
 * Alarms and protections of a group, the reply to 62.
 *
 * @param bits what is wrong; empty when nothing is
 */
public record SystemAlarm(Set<SystemAlarmBit> bits) implements Reply {

    private static final FlagSet<SystemAlarmBit> ALARMS =
            new FlagSet<>(SystemAlarmBit.class, Fields.SYSTEM, "alarm_1", "alarm_2", "protection_1", "protection_2");

    static final Structure STRUCTURE = new Structure(ALARMS.item(0), ALARMS.item(1), ALARMS.item(2), ALARMS.item(3));

    /** Copies the set. */
    public SystemAlarm {
        bits = Set.copyOf(bits);
    }

    static SystemAlarm of(Block head) {
        return new SystemAlarm(ALARMS.read(head));
    }

    @Override
    public Command command() {
        return Command.SYSTEM_ALARM;
    }

    @Override
    public Block head() {
        BlockBuilder builder = new BlockBuilder(STRUCTURE);
        ALARMS.write(builder, bits);
        return builder.build();
    }
}
