package dev.bmslink.rs485.ascii.message;

import dev.bmslink.core.signal.Reading;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.Names;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Contents by the names of their values, for tools. */
public final class Named {

    private static final String PACK_OR_COUNT = "pack_or_count";

    private Named() {}

    /**
     * Returns the values that come once.
     *
     * @param content the contents
     * @return by name a {@link Reading}, a string, or a list of either; of the replies to 42 and 44 the flags of INFOFLAG
     */
    public static Map<String, Object> head(Content content) {
        Map<String, Object> names = new LinkedHashMap<>(Names.of(content.head()));
        names.remove(PACK_OR_COUNT);
        return names;
    }

    /**
     * Returns the values of a pack.
     *
     * @param pack the pack
     * @return by name a {@link Reading}, or a list of them
     */
    public static Map<String, Object> pack(PackBlock pack) {
        Block block = pack.block();
        return block.structure() == PackAnalog.STRUCTURE ? PackAnalog.names(block) : Names.of(block);
    }

    /**
     * Builds the contents of a request.
     *
     * @param command the command
     * @param values by name, as texts
     * @param extra bytes after them
     * @return the contents
     * @throws IllegalArgumentException when a value is missing, unknown, or does not fit
     */
    public static Content request(Command command, Map<String, ?> values, Info extra) {
        return Content.single(command, Names.parse(Formats.request(command), values), extra);
    }

    /**
     * Builds the contents of a reply about one thing.
     *
     * @param command the command
     * @param values by name, as texts
     * @param extra bytes after them
     * @param dialect how it is written
     * @return the contents
     * @throws IllegalArgumentException when a value is missing, unknown, or does not fit
     */
    public static Content reply(Command command, Map<String, ?> values, Info extra, Dialect dialect) {
        if (Formats.pack(command).isPresent()) {
            throw new IllegalArgumentException("the reply to " + command.digits() + " is about packs");
        }
        return Content.single(command, Names.parse(Formats.reply(command, dialect), values), extra);
    }

    /**
     * Builds one pack's share of a reply.
     *
     * @param command the command
     * @param address the pack's ADR
     * @param values by name, as texts
     * @param extra bytes after them
     * @return the share
     * @throws IllegalArgumentException when a value is missing, unknown, or does not fit
     */
    public static PackBlock pack(Command command, int address, Map<String, ?> values, Info extra) {
        Structure structure = Formats.pack(command)
                .orElseThrow(
                        () -> new IllegalArgumentException("the reply to " + command.digits() + " is not about packs"));
        Block block = structure == PackAnalog.STRUCTURE ? PackAnalog.parse(values) : Names.parse(structure, values);
        return new PackBlock(address, block, extra);
    }

    /**
     * Builds a reply about packs.
     *
     * @param command the command
     * @param flags the flags of INFOFLAG that are set, by name
     * @param packs the packs
     * @param ofAll whether it answers a request for all packs of a group
     * @param extra bytes after them
     * @return the contents
     * @throws IllegalArgumentException when there is no such flag
     */
    public static Content reply(Command command, Set<String> flags, List<PackBlock> packs, boolean ofAll, Info extra) {
        Map<String, String> values = new LinkedHashMap<>();
        flags.forEach(flag -> values.put(flag.toLowerCase(Locale.ROOT), "true"));
        values.put(PACK_OR_COUNT, "0");
        return new Content(command, Names.parse(Heads.STRUCTURE, values), packs, ofAll, extra, List.of());
    }

    /**
     * Returns the flags of INFOFLAG that are set in the reply to 42 or 44.
     *
     * @param content the contents
     * @return their names
     */
    public static List<String> infoFlags(Content content) {
        return head(content).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Reading reading && reading.raw() != 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
