package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;

/**
 * Number of packs, the reply to 90 on the RS232 console.
 *
 * @param count 0 to 255
 */
public record PackCount(int count) implements Reply {

    private static final Part.Item COUNT = Fields.octet("pack_count", Fields.WRITTEN, "");

    static final Structure STRUCTURE = new Structure(COUNT);

    static PackCount of(Block head) {
        return new PackCount(head.whole(COUNT).orElse(0));
    }

    @Override
    public Command command() {
        return Command.PACK_COUNT;
    }

    @Override
    public Block head() {
        return new BlockBuilder(STRUCTURE).whole(COUNT, count).build();
    }
}
