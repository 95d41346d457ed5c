package dev.bmslink.can.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the message of an identifier: open addressing over primitive keys, so that a lookup neither boxes nor branches far.
 *
 * <p>The key is the identifier with the message's fields zero. A lookup therefore blanks the fields first, once for each
 * set of fields that the profile has; the size of a field costs nothing.
 */
final class IdentifierTable {

    // An odd number with no regular bit pattern, after the golden ratio, spreads runs of neighbouring identifiers.
    private static final int SPREAD = 0x9E3779B9;

    private final int[] fieldMasks;
    private final int[] words;
    private final int[] masks;
    private final @Nullable Message[] messages;
    private final int shift;

    IdentifierTable(List<Message> all) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, all.size())) + 1;
        fieldMasks = all.stream()
                .mapToInt(message -> message.identifier().fieldMask())
                .distinct()
                .toArray();
        words = new int[1 << bits];
        masks = new int[1 << bits];
        messages = new Message[1 << bits];
        shift = Integer.SIZE - bits;
        all.forEach(this::put);
    }

    private void put(Message message) {
        for (Message present : messages) {
            if (present != null && present.identifier().overlaps(message.identifier())) {
                throw new IllegalArgumentException(present + " and " + message + " share an identifier");
            }
        }
        int slot = slot(message.identifier().word());
        words[slot] = message.identifier().word();
        masks[slot] = message.identifier().fieldMask();
        messages[slot] = message;
    }

    @Nullable Message get(int word) {
        for (int fieldMask : fieldMasks) {
            int slot = slot(word & ~fieldMask);
            if (messages[slot] != null && masks[slot] == fieldMask) {
                return messages[slot];
            }
        }
        return null;
    }

    /** The slot that holds the identifier, or the empty one where it would be put. */
    private int slot(int word) {
        int slot = (word * SPREAD) >>> shift;
        while (messages[slot] != null && words[slot] != word) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }
}
