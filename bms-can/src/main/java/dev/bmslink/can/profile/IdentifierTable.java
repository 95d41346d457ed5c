package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
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

    // What an entry consists of: an identifier word, its field bits, the message index, and the next entry of the
    // chain.
    private static final int MASK = 1;
    private static final int INDEX = 2;
    private static final int NEXT = 3;
    private static final int ENTRY = 4;

    private static final int MAX_MESSAGES = 1000;

    /** Message indexes plus one; 0 is no message. */
    private final short[] standard;

    /** The bits of 29-bit identifiers that are a field of any message. */
    private final int fieldMask;

    private final int multiplier;
    private final int shift;

    /** Slots, then the rest of the chains; four numbers each, so that a lookup touches one line of the cache. */
    private final int[] entries;

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
        entries = new int[ENTRY * (slots + wide.size())];
        for (int at = 0; at < entries.length; at += ENTRY) {
            entries[at] = NO_WORD;
        }
        int free = ENTRY * slots;
        for (int i = 0; i < all.size(); i++) {
            if (!isExtended(all.get(i))) {
                putStandard(all.get(i), (short) (i + 1));
            } else if (!putInSlot(all.get(i), i)) {
                putBehind(all.get(i), i, free);
                free += ENTRY;
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

    private boolean putInSlot(Identifier identifier, int index) {
        int at = slot(identifier.word());
        if (entries[at] != NO_WORD) {
            return false;
        }
        put(identifier, index, at);
        return true;
    }

    private void putBehind(Identifier identifier, int index, int at) {
        int slot = slot(identifier.word());
        entries[at + NEXT] = entries[slot + NEXT];
        entries[slot + NEXT] = at;
        put(identifier, index, at);
    }

    private void put(Identifier identifier, int index, int at) {
        entries[at] = identifier.word();
        entries[at + MASK] = identifier.fieldMask();
        entries[at + INDEX] = index;
    }

    /** The first entry that may be that of a word. */
    private int slot(int word) {
        return (((word & ~fieldMask) * multiplier) >>> shift) * ENTRY;
    }

    /** The index of the message, or −1. */
    int get(int word) {
        return word >= 0 ? (word < standard.length ? standard[word] - 1 : -1) : getExtended(word);
    }

    private int getExtended(int word) {
        int at = slot(word);
        int miss = miss(word, at);
        // The first slot is behind no other one. Whether a word is known is no branch as long as nothing is chained.
        while ((miss & entries[at + NEXT]) != 0) {
            at = entries[at + NEXT];
            miss = miss(word, at);
        }
        return entries[at + INDEX] | miss;
    }

    /** 0 when an entry is that of a word, −1 otherwise. */
    private int miss(int word, int at) {
        int different = (word & ~entries[at + MASK]) ^ entries[at];
        return (different | -different) >> (Integer.SIZE - 1);
    }
}
