package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;

/**
 * Versions of one pack's software, the reply to 96.
 *
 * @param pack the pack's ADR
 * @param manufacturerVersion the maker's version, two numbers
 * @param mainLineVersion the main line's version, three numbers
 */
public record SoftwareVersion(int pack, Version manufacturerVersion, Version mainLineVersion) implements Reply {

    private static final Part.Item PACK = Fields.pack();
    private static final Part.Item MANUFACTURER = Fields.version("manufacturer_version", 2, Fields.SEEN);
    private static final Part.Item MAIN_LINE = Fields.version("main_line_version", 3, Fields.SEEN);

    static final Structure STRUCTURE = new Structure(PACK, MANUFACTURER, MAIN_LINE);

    static SoftwareVersion of(Block head) {
        return new SoftwareVersion(
                (int) head.payload(PACK),
                Version.of(head.payload(MANUFACTURER), MANUFACTURER.bytes()),
                Version.of(head.payload(MAIN_LINE), MAIN_LINE.bytes()));
    }

    @Override
    public Command command() {
        return Command.SOFTWARE_VERSION;
    }

    @Override
    public Block head() {
        return new BlockBuilder(STRUCTURE)
                .whole(PACK, pack)
                .payload(MANUFACTURER, manufacturerVersion.payload(MANUFACTURER.bytes()))
                .payload(MAIN_LINE, mainLineVersion.payload(MAIN_LINE.bytes()))
                .build();
    }
}
