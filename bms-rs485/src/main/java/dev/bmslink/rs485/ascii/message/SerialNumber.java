package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;

/**
 * Serial number of one pack, the reply to 93.
 *
 * @param pack the pack's ADR
 * @param serialNumber at most 16 characters
 */
public record SerialNumber(int pack, String serialNumber) implements Reply {

    private static final Part.Item PACK = Fields.pack();
    private static final Part.Characters SERIAL_NUMBER = new Part.Characters("serial_number", 16, "", Fields.WRITTEN);

    static final Structure STRUCTURE = new Structure(PACK, SERIAL_NUMBER);

    static SerialNumber of(Block head) {
        return new SerialNumber(head.whole(PACK).orElse(0), head.text(SERIAL_NUMBER));
    }

    @Override
    public Command command() {
        return Command.SERIAL_NUMBER;
    }

    @Override
    public Block head() {
        return new BlockBuilder(STRUCTURE)
                .whole(PACK, pack)
                .text(SERIAL_NUMBER, serialNumber)
                .build();
    }
}
