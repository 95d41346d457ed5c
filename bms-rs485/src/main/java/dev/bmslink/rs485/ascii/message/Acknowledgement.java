package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Structure;

/**
 * A reply without values: to 4F, where VER of the frame is the answer, and to 64, 91, 94, 95 and 99.
 *
 * @param command what was asked
 */
public record Acknowledgement(Command command) implements Reply {

    @Override
    public Block head() {
        return new BlockBuilder(Structure.EMPTY).build();
    }
}
