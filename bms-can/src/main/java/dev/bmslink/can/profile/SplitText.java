package dev.bmslink.can.profile;

import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text too long for one frame, and the signals that carry its parts.
 *
 * @param name name of the whole text in snake_case
 * @param key the signal that says which pack the text belongs to, or null when there is none; not every part carries it
 * @param parts the parts in the order in which they are sent
 */
public record SplitText(String name, @Nullable Whole key, List<Part> parts) {

    /**
     * A part of a text.
     *
     * @param message the message that carries it
     * @param text the signal that carries it; signals of different pages have different names
     */
    public record Part(Message message, Text text) {}

    /** Checks that there are parts. */
    public SplitText {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(name + " has no parts");
        }
    }
}
