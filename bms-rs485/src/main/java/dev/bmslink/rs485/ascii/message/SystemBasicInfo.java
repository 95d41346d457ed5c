package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.List;

/**
 * Names of a group, the reply to 60.
 *
 * @param name the master, at most 10 characters
 * @param manufacturer the maker, at most 20 characters
 * @param version the master's software, two numbers
 * @param barCodes one bar code a pack, at most 16 characters each
 */
public record SystemBasicInfo(String name, String manufacturer, Version version, List<String> barCodes)
        implements Reply {

    private static final Part.Characters NAME = new Part.Characters("name", 10, "", Fields.SYSTEM);
    private static final Part.Characters MANUFACTURER = new Part.Characters("manufacturer", 20, "", Fields.SYSTEM);
    private static final Part.Item VERSION = Fields.version("software_version", 2, Fields.SYSTEM);
    private static final Part.Counted BAR_CODES =
            new Part.Counted("bar_codes", new Part.Characters("bar_code", 16, "", Fields.SYSTEM));

    static final Structure STRUCTURE = new Structure(NAME, MANUFACTURER, VERSION, BAR_CODES);

    /** Copies the list. */
    public SystemBasicInfo {
        barCodes = List.copyOf(barCodes);
    }

    static SystemBasicInfo of(Block head) {
        return new SystemBasicInfo(
                head.text(NAME),
                head.text(MANUFACTURER),
                Version.of(head.payload(VERSION), VERSION.bytes()),
                head.texts(BAR_CODES));
    }

    @Override
    public Command command() {
        return Command.SYSTEM_BASIC_INFO;
    }

    @Override
    public Block head() {
        return new BlockBuilder(STRUCTURE)
                .text(NAME, name)
                .text(MANUFACTURER, manufacturer)
                .payload(VERSION, version.payload(VERSION.bytes()))
                .texts(BAR_CODES, barCodes)
                .build();
    }
}
