package dev.bmslink.core.wiring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cable, wire by wire.
 *
 * @param wires its cores
 */
public record Cable(List<Wire> wires) {

    private static final int MAX_WIRES = 64;
    private static final Pattern WIRE = Pattern.compile("([A-Za-z0-9]+[+-]?)-([A-Za-z0-9]+[+-]?)");

    /** A straight patch cable with all eight wires. */
    public static final Cable PATCH = new Cable(IntStream.rangeClosed(1, 8)
            .mapToObj(pin -> new Wire(String.valueOf(pin), String.valueOf(pin)))
            .toList());

    /** Copies the wires. */
    public Cable {
        wires = List.copyOf(wires);
    }

    /**
     * Reads a description such as {@code 4-4,5-5}.
     *
     * @param text pins of the first and second end, joined by a hyphen, wires separated by commas; blanks do not count
     * @return the cable
     * @throws IllegalArgumentException when a part is not a wire, or there are more than 64
     */
    public static Cable parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length > MAX_WIRES) {
            throw new IllegalArgumentException(parts.length + " wires are more than " + MAX_WIRES);
        }
        return new Cable(Arrays.stream(parts).map(Cable::parseWire).toList());
    }

    private static Wire parseWire(String text) {
        Matcher matcher = WIRE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" is not a wire such as 4-4");
        }
        return new Wire(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return wires.stream().map(Wire::toString).collect(Collectors.joining(","));
    }
}
