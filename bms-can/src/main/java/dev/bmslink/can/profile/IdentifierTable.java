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

    /** No identifier word, and no field bits: two bits above the 29 are set. */
    private static final long NO_KEY = 0x6000_0000;

    /** What the index of a message takes of the number behind a key; the rest is the next entry of the chain. */
    private static final int INDEX_BITS = 10;

    private static final int MAX_MESSAGES = 1000;

    /** Message indexes plus one; 0 is no message. */
    private final short[] standard;

    /** The bits of 29-bit identifiers that are a field of any message. */
    private final int fieldMask;

    private final int multiplier;
    private final int shift;

    /** An identifier word, above it the bits that are its fields: slots, then the rest of the chains. */
    private final long[] keys;

    /** The message of each key, above it the key that is next; 0 is none, because a slot is behind no other one. */
    private final int[] values;

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
        keys = new long[slots + wide.size()];
        values = new int[keys.length];
        Arrays.fill(keys, NO_KEY);
        int free = slots;
        for (int i = 0; i < all.size(); i++) {
            if (!isExtended(all.get(i))) {
                putStandard(all.get(i), (short) (i + 1));
            } else if (!putInSlot(all.get(i), i)) {
                putBehind(all.get(i), i, free++);
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
        int slot = slot(identifier.word());
        if (keys[slot] != NO_KEY) {
            return false;
        }
        keys[slot] = key(identifier);
        values[slot] = index;
        return true;
    }

    private void putBehind(Identifier identifier, int index, int at) {
        int slot = slot(identifier.word());
        keys[at] = key(identifier);
        values[at] = next(values[slot]) << INDEX_BITS | index;
        values[slot] = at << INDEX_BITS | index(values[slot]);
    }

    private static long key(Identifier identifier) {
        return (long) identifier.fieldMask() << Integer.SIZE | Integer.toUnsignedLong(identifier.word());
    }

    private static int index(int value) {
        return value & (1 << INDEX_BITS) - 1;
    }

    private static int next(int value) {
        return value >>> INDEX_BITS;
    }

    /** The first key that may be that of a word. */
    private int slot(int word) {
        return ((word & ~fieldMask) * multiplier) >>> shift;
    }

    /** The index of the message, or −1. */
    int get(int word) {
        return word >= 0 ? (word < standard.length ? standard[word] - 1 : -1) : getExtended(word);
    }

    /** Whether a word is known is no branch as long as nothing is chained. */
    private int getExtended(int word) {
        int slot = slot(word);
        int miss = miss(word, keys[slot]);
        int value = values[slot];
        return next(value & miss) == 0 ? index(value) | miss : getChained(word, next(value));
    }

    // A method of its own, because a loop in the usual path took registers from the loop of the caller.
    private int getChained(int word, int first) {
        for (int at = first; at != 0; at = next(values[at])) {
            if (miss(word, keys[at]) == 0) {
                return index(values[at]);
            }
        }
        return -1;
    }

    /** 0 when a key is that of a word, −1 otherwise. */
    private static int miss(int word, long key) {
        int different = (word & ~(int) (key >>> Integer.SIZE)) ^ (int) key;
        return (different | -different) >> (Integer.SIZE - 1);
    }
}
