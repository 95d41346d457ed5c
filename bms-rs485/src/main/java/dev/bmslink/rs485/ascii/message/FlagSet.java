package dev.bmslink.rs485.ascii.message;

import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Status bytes whose bits are the constants of an enum. */
final class FlagSet<E extends Enum<E> & StatusBit> {

    private final Class<E> type;
    private final List<Part.Item> items = new ArrayList<>();
    private final Map<E, Flag> flags;

    FlagSet(Class<E> type, Provenance provenance, String... octets) {
        this.type = type;
        this.flags = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            flags.put(
                    constant,
                    Fields.field(constant.name().toLowerCase(Locale.ROOT), provenance)
                            .bit(0, constant.bit())
                            .flag());
        }
        for (int i = 0; i < octets.length; i++) {
            int octet = i;
            Signal[] signals = flags.entrySet().stream()
                    .filter(flag -> flag.getKey().octet() == octet)
                    .map(Map.Entry::getValue)
                    .toArray(Signal[]::new);
            items.add(Part.Item.bits(octets[i], signals));
        }
    }

    Part.Item item(int octet) {
        return items.get(octet);
    }

    Set<E> read(Block block) {
        Set<E> set = EnumSet.noneOf(type);
        for (Map.Entry<E, Flag> flag : flags.entrySet()) {
            if (flag.getValue().read(block.payload(items.get(flag.getKey().octet())))) {
                set.add(flag.getKey());
            }
        }
        return Collections.unmodifiableSet(set);
    }

    void write(BlockBuilder builder, Set<E> set) {
        for (int octet = 0; octet < items.size(); octet++) {
            long payload = 0;
            for (E constant : set) {
                if (constant.octet() == octet) {
                    payload |= 1L << constant.bit();
                }
            }
            builder.payload(items.get(octet), payload);
        }
    }
}
