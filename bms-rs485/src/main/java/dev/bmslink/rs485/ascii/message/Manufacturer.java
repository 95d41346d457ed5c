package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;

/**
 * Names of the master and its maker, the reply to 51.
 *
 * @param name the battery, at most 10 characters
 * @param version its software, two numbers
 * @param manufacturer the maker, at most 20 characters, often filled with hyphens
 */
public record Manufacturer(String name, Version version, String manufacturer) implements Reply {

    private static final Part.Characters NAME = new Part.Characters("name", 10, "", Fields.SEEN);
    private static final Part.Item VERSION = Fields.version("software_version", 2, Fields.SEEN);
    private static final Part.Characters MANUFACTURER =
            new Part.Characters("manufacturer", 20, "padded with 0x00 or hyphens", Fields.SEEN);

    static final Structure STRUCTURE = new Structure(NAME, VERSION, MANUFACTURER);

    static Manufacturer of(Block head) {
        return new Manufacturer(
                head.text(NAME), Version.of(head.payload(VERSION), VERSION.bytes()), head.text(MANUFACTURER));
    }

    @Override
    public Command command() {
        return Command.MANUFACTURER;
    }

    @Override
    public Block head() {
        return new BlockBuilder(STRUCTURE)
                .text(NAME, name)
                .payload(VERSION, version.payload(VERSION.bytes()))
                .text(MANUFACTURER, manufacturer)
                .build();
    }
}
