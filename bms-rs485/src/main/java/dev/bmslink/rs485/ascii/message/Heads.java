package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.Set;

/** What stands before the packs in the replies to 42 and 44. */
final class Heads {

    static final FlagSet<InfoFlag> INFO_FLAG = new FlagSet<>(InfoFlag.class, Fields.SEEN, "info_flag");

    /** The byte after INFOFLAG: the pack's address, or the number of packs when all were asked for. */
    static final Part.Item PACK_OR_COUNT =
            Fields.octet("pack_or_count", Fields.SEEN, "the pack's address, or the number of packs after FF");

    static final Structure STRUCTURE = new Structure(INFO_FLAG.item(0), PACK_OR_COUNT);

    private Heads() {}

    static Block of(Set<InfoFlag> flags) {
        BlockBuilder builder = new BlockBuilder(STRUCTURE).whole(PACK_OR_COUNT, 0);
        INFO_FLAG.write(builder, flags);
        return builder.build();
    }

    /** The same block with another number. */
    static Block with(Block head, int packOrCount) {
        return new BlockBuilder(STRUCTURE)
                .payload(INFO_FLAG.item(0), head.payload(INFO_FLAG.item(0)))
                .whole(PACK_OR_COUNT, packOrCount)
                .build();
    }

    static int packOrCount(Block head) {
        return (int) head.payload(PACK_OR_COUNT);
    }

    static Set<InfoFlag> flags(Block head) {
        return INFO_FLAG.read(head);
    }
}
