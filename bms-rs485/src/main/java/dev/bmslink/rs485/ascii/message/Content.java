package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block;
import java.util.List;

/**
 * What an INFO field says, once it is known what it belongs to.
 *
 * @param command the command, asked or answered
 * @param head what comes once; of the replies to 42 and 44 INFOFLAG and the byte after it
 * @param packs what comes once a pack, in the replies to 42 and 44
 * @param ofAll whether the reply is about all packs of a group
 * @param extra bytes after all this that no document has
 * @param faults what is not as it should be, for people
 */
public record Content(
        Command command, Block head, List<PackBlock> packs, boolean ofAll, Info extra, List<String> faults) {

    /** Copies the lists. */
    public Content {
        packs = List.copyOf(packs);
        faults = List.copyOf(faults);
    }

    static Content single(Command command, Block head, Info extra) {
        return new Content(command, head, List.of(), false, extra, List.of());
    }
}
