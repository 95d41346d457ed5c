package dev.bmslink.core.battery;

import java.util.List;

/**
 * A misprint or contradiction in a manual, and how it is read here.
 *
 * @param id its number, such as {@code M2}
 * @param printed what is printed
 * @param reading what is meant, or how both values are kept
 * @param reason why it is read so
 * @param sources where it is printed
 */
public record Misprint(String id, String printed, String reading, String reason, List<Source> sources) {

    /** Copies the sources. */
    public Misprint {
        sources = List.copyOf(sources);
    }
}
