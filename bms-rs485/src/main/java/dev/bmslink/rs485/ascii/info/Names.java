package dev.bmslink.rs485.ascii.info;

import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks by the names of their values. */
public final class Names {

    private Names() {}

    /**
     * Returns the values of a block.
     *
     * <p>A conditional part with the name of an earlier one takes its place.
     *
     * @param block the block
     * @return by name, in order: a {@link Reading}, a string, or a list of either
     */
    public static Map<String, Object> of(Block block) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Part part : block.structure().parts()) {
            if (block.has(part)) {
                add(values, part, block);
            }
        }
        return values;
    }

    private static void add(Map<String, Object> values, Part part, Block block) {
        if (part instanceof Part.Characters) {
            values.put(part.name(), block.text(part));
        } else if (part instanceof Part.Counted counted) {
            values.put(
                    part.name(),
                    counted.element() instanceof Part.Item item ? readings(item, block, part) : block.texts(part));
        } else {
            long payload = block.payload(part);
            for (Signal signal : ((Part.Numbers) part).signals()) {
                values.put(signal.name(), new Reading(signal, signal.raw(payload)));
            }
        }
    }

    private static List<Reading> readings(Part.Item item, Block block, Part part) {
        Signal signal = item.signals().get(0);
        List<Reading> readings = new ArrayList<>();
        for (long payload : block.payloads(part)) {
            readings.add(new Reading(signal, signal.raw(payload)));
        }
        return readings;
    }

    /**
     * Builds a block from names.
     *
     * <p>An item is found by its part's name before its signal's name. A flag that is not given is false.
     *
     * @param structure what to fill
     * @param values by name: a string as {@link Reading#text} gives it, or a list of strings
     * @return the block
     * @throws IllegalArgumentException when a value is missing, unknown, or does not fit
     */
    public static Block parse(Structure structure, Map<String, ?> values) {
        BlockBuilder builder = new BlockBuilder(structure);
        List<String> unknown = new ArrayList<>(values.keySet());
        Map<Part, Long> payloads = new LinkedHashMap<>();
        for (Part part : structure.parts()) {
            unknown.remove(part.name());
            if (part instanceof Part.Characters characters) {
                builder.text(characters, text(part.name(), values.get(part.name())));
            } else if (part instanceof Part.Counted counted) {
                counted(builder, counted, values.get(part.name()));
            } else {
                Part.Numbers item = (Part.Numbers) part;
                item.signals().forEach(signal -> unknown.remove(signal.name()));
                if (part instanceof Part.When when && payloads.getOrDefault(when.tested(), 0L) != when.payload()) {
                    continue;
                }
                long payload = payload(item, values);
                payloads.put(item, payload);
                builder.payload(part, payload);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no " + String.join(" and no ", unknown) + " here");
        }
        return builder.build();
    }

    private static long payload(Part.Numbers item, Map<String, ?> values) {
        long payload = 0;
        for (Signal signal : item.signals()) {
            String name = values.containsKey(item.name()) && item.signals().size() == 1 ? item.name() : signal.name();
            if (values.containsKey(name) || !(signal instanceof Flag)) {
                payload = signal.bits().set(payload, signal.parse(text(name, values.get(name))));
            }
        }
        return payload;
    }

    private static void counted(BlockBuilder builder, Part.Counted part, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(part.name() + (value == null ? " is missing" : " is no list"));
        }
        List<String> texts =
                list.stream().map(element -> text(part.name(), element)).toList();
        if (part.element() instanceof Part.Item item) {
            Signal signal = item.signals().get(0);
            builder.payloads(
                    part,
                    texts.stream().map(text -> BlockBuilder.parse(signal, text)).toList());
        } else {
            builder.texts(part, texts);
        }
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + (value == null ? " is missing" : " is a list"));
    }
}
