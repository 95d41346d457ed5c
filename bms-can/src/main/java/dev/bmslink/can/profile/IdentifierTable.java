package dev.bmslink.can.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the message of an identifier: open addressing over primitive keys, so that a lookup neither boxes nor branches far. */
final class IdentifierTable {

    // An odd number with no regular bit pattern, after the golden ratio, spreads runs of neighbouring identifiers.
    private static final int SPREAD = 0x9E3779B9;

    private final int[] words;
    private final @Nullable Message[] messages;
    private final int shift;

    IdentifierTable(List<Message> all) {
        long count = all.stream()
                .flatMapToInt(message -> message.identifier().words())
                .count();
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, count)) + 1;
        words = new int[1 << bits];
        messages = new Message[1 << bits];
        shift = Integer.SIZE - bits;
        all.forEach(message -> message.identifier().words().forEach(word -> put(word, message)));
    }

    private void put(int word, Message message) {
        int slot = slot(word);
        Message present = messages[slot];
        if (present != null) {
            throw new IllegalArgumentException(present + " and " + message + " share an identifier");
        }
        words[slot] = word;
        messages[slot] = message;
    }

    @Nullable Message get(int word) {
        return messages[slot(word)];
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
