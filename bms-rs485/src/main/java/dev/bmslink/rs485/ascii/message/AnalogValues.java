package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block;
import java.util.List;
import java.util.Set;

/**
 * Measured values, the reply to 42.
 *
 * @param flags what has changed since the host last read it
 * @param packs one pack, or all of a group
 */
public record AnalogValues(Set<InfoFlag> flags, List<Pack<PackAnalog>> packs) implements Reply {

    /** Copies the collections. */
    public AnalogValues {
        flags = Set.copyOf(flags);
        packs = List.copyOf(packs);
    }

    static AnalogValues of(Content content) {
        return new AnalogValues(
                Heads.flags(content.head()),
                content.packs().stream()
                        .map(pack -> new Pack<>(pack.address(), PackAnalog.of(pack.block())))
                        .toList());
    }

    @Override
    public Command command() {
        return Command.ANALOG_VALUES;
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
