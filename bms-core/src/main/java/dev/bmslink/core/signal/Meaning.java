package dev.bmslink.core.signal;

import org.jspecify.annotations.Nullable;

/**
 * What a signal means, apart from its position and formula.
 *
 * @param name wire name in snake_case
 * @param unit unit of the physical value, empty when there is none
 * @param range values to expect, or null when nothing is stated
 * @param note what a reader must know besides, empty when there is nothing
 * @param provenance where the description comes from
 */
public record Meaning(String name, String unit, @Nullable Range range, String note, Provenance provenance) {

    /** Checks the name. */
    public Meaning {
        if (!isSnakeCase(name)) {
            throw new IllegalArgumentException("signal name " + name + " is not snake_case");
        }
    }

    /** A loop, not a regular expression: hundreds of names are checked whenever a program starts. */
    private static boolean isSnakeCase(String name) {
        char previous = '_';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            boolean separator = c == '_' && previous != '_';
            if (!letter && !separator && !(digit && i > 0)) {
                return false;
            }
            previous = c;
        }
        return previous != '_';
    }
}
