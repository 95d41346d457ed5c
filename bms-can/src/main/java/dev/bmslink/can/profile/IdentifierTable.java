package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the message of an identifier without a branch that depends on it, so that a lookup costs the same in any order.
 *
 * <p>An 11-bit identifier is an index. A 29-bit one is looked up by a perfect hash of the bits that no message uses for
 * fields; the size of a field costs nothing. Messages that differ only in bits that are a field of another message follow
 * each other in a chain.
 */
final class IdentifierTable {

    /** No identifier word: two bits above the 29 are set. */
    private static final int NO_WORD = 0x6000_0000;

    private static final int MAX_MESSAGES = 1000;

    /** Message indexes plus one; 0 is no message. */
    private final short[] standard;

    /** The bits of 29-bit identifiers that are a field of any message. */
    private final int fieldMask;

    private final int multiplier;
    private final int shift;

    // Slots, then the rest of the chains.
    private final int[] words;
    private final int[] masks;
    private final short[] extended;
    private final int[] next;

    IdentifierTable(List<Message> messages) {
        List<Identifier> all = messages.stream().map(Message::identifier).toList();
        checkDistinct(messages);
        boolean hasStandard = all.stream().anyMatch(identifier -> !isExtended(identifier));
        standard = new short[hasStandard ? CanFrame.MAX_STANDARD_ID + 1 : 0];
        List<Identifier> wide = all.stream().filter(IdentifierTable::isExtended).toList();
        fieldMask = wide.stream().mapToInt(Identifier::fieldMask).reduce(0, (a, b) -> a | b);
        PerfectHash hash = PerfectHash.of(
                wide.stream().mapToInt(id -> id.word() & ~fieldMask).distinct().toArray());
        multiplier = hash.multiplier();
        shift = hash.shift();
        int slots = 1 << (Integer.SIZE - shift);
        words = new int[slots + wide.size()];
        masks = new int[words.length];
        extended = new short[words.length];
        next = new int[words.length];
        Arrays.fill(words, NO_WORD);
        int free = slots;
        for (int i = 0; i < all.size(); i++) {
            short entry = (short) (i + 1);
            if (!isExtended(all.get(i))) {
                putStandard(all.get(i), entry);
            } else if (!putInSlot(all.get(i), entry)) {
                putBehind(all.get(i), entry, free++);
            }
        }
    }

    private static boolean isExtended(Identifier identifier) {
        return (identifier.word() & CanFrame.EXTENDED) != 0;
    }

    private static void checkDistinct(List<Message> messages) {
        if (messages.size() > MAX_MESSAGES) {
            throw new IllegalArgumentException(messages.size() + " messages are more than " + MAX_MESSAGES);
        }
        for (int i = 0; i < messages.size(); i++) {
            for (Message other : messages.subList(0, i)) {
                if (other.identifier().overlaps(messages.get(i).identifier())) {
                    throw new IllegalArgumentException(other + " and " + messages.get(i) + " share an identifier");
                }
            }
        }
    }

    private void putStandard(Identifier identifier, short entry) {
        int mask = identifier.fieldMask();
        // Every subset of the field bits, from all of them down to none.
        for (int fields = mask; ; fields = (fields - 1) & mask) {
            standard[identifier.word() | fields] = entry;
            if (fields == 0) {
                return;
            }
        }
    }

    private boolean putInSlot(Identifier identifier, short entry) {
        int slot = slot(identifier.word());
        if (extended[slot] != 0) {
            return false;
        }
        put(identifier, entry, slot);
        return true;
    }

    private void putBehind(Identifier identifier, short entry, int place) {
        int slot = slot(identifier.word());
        next[place] = next[slot];
        next[slot] = place;
        put(identifier, entry, place);
    }

    private void put(Identifier identifier, short entry, int place) {
        words[place] = identifier.word();
        masks[place] = identifier.fieldMask();
        extended[place] = entry;
    }

    private int slot(int word) {
        return ((word & ~fieldMask) * multiplier) >>> shift;
    }

    /** The index of the message, or −1. */
    int get(int word) {
        return word >= 0 ? (word < standard.length ? standard[word] - 1 : -1) : getExtended(word);
    }

    private int getExtended(int word) {
        int place = slot(word);
        while ((word & ~masks[place]) != words[place]) {
            place = next[place];
            // The first slot is behind no other one.
            if (place == 0) {
                return -1;
            }
        }
        return extended[place] - 1;
    }
}
