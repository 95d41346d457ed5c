package dev.bmslink.core.signal;

import java.util.regex.Pattern;
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

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Checks the name. */
    public Meaning {
        if (!SNAKE_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException("signal name " + name + " is not snake_case");
        }
    }
}
