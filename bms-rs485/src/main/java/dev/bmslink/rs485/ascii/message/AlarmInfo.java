package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block;
import java.util.List;
import java.util.Set;

/**
 * States and alarms, the reply to 44.
 *
 * @param flags what has changed since the host last read it
 * @param packs one pack, or all of a group
 */
public record AlarmInfo(Set<InfoFlag> flags, List<Pack<PackAlarm>> packs) implements Reply {

    /** Copies the collections. */
    public AlarmInfo {
        flags = Set.copyOf(flags);
        packs = List.copyOf(packs);
    }

    static AlarmInfo of(Content content) {
        return new AlarmInfo(
                Heads.flags(content.head()),
                content.packs().stream()
                        .map(pack -> new Pack<>(pack.address(), PackAlarm.of(pack.block())))
                        .toList());
    }

    @Override
    public Command command() {
        return Command.ALARM_INFO;
    }

    @Override
    public Block head() {
        return Heads.of(flags);
    }

    @Override
    public List<PackBlock> packBlocks() {
        return packs.stream()
                .map(pack -> new PackBlock(pack.address(), pack.values().block(), Info.EMPTY))
                .toList();
    }
}
