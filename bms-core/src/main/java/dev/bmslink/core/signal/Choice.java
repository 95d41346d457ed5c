package dev.bmslink.core.signal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number whose values have names.
 *
 * <p>A raw value without a name is kept and shown as a number.
 *
 * @param bits the position, unsigned
 * @param meaning what it means
 * @param names names in snake_case by raw value
 */
public record Choice(Bits bits, Meaning meaning, SortedMap<Long, String> names) implements Signal {

    /** Checks that every named value fits and that no name occurs twice. */
    public Choice {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        for (Map.Entry<Long, String> name : names.entrySet()) {
            long raw = name.getKey();
            if (raw < 0 || Long.compareUnsigned(raw, bits.max()) > 0) {
                throw new IllegalArgumentException(
                        meaning.name() + ": " + raw + " (" + name.getValue() + ") does not fit in the field");
            }
        }
        if (names.values().stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException(meaning.name() + ": a name occurs twice in " + names);
        }
    }

    /**
     * Returns the value.
     *
     * @param payload the payload
     * @return its name, or the raw value in decimal when it has none
     */
    public String read(long payload) {
        return format(bits.get(payload));
    }

    /**
     * Returns the payload with a new value.
     *
     * @param payload the payload
     * @param value the value's name, or its raw value in decimal
     * @return the new payload
     * @throws IllegalArgumentException when no value has this name
     */
    public long write(long payload, String value) {
        return bits.set(payload, parse(value));
    }

    private long rawOf(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name() + " = " + name + " is none of " + List.copyOf(names.values())));
    }

    @Override
    public boolean isInRange(long raw) {
        return names.containsKey(raw);
    }

    @Override
    public String format(long raw) {
        String name = names.get(raw);
        return name == null ? Long.toUnsignedString(raw) : name;
    }

    @Override
    public long parse(String text) {
        if (!text.isEmpty() && text.length() < 20 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long raw = Long.parseUnsignedLong(text);
            if (Long.compareUnsigned(raw, bits.max()) > 0) {
                throw new IllegalArgumentException(name() + " = " + text + " is outside 0.." + bits.max());
            }
            return raw;
        }
        return rawOf(text);
    }

    @Override
    public String formula() {
        return "raw";
    }
}
