package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the message of an identifier without a branch that depends on it, so that a lookup costs the same in any order.
 *
 * <p>An 11-bit identifier is an index. A 29-bit one is looked up by a perfect hash of the identifier with the message's
 * fields zero, once for each set of fields that the profile has; the size of a field costs nothing.
 */
final class IdentifierTable {

    /** No identifier word: two bits above the 29 are set. */
    private static final int NO_WORD = 0x6000_0000;

    private static final int MAX_MESSAGES = Short.MAX_VALUE;

    /** Message indexes plus one; 0 is no message. */
    private final short[] standard;

    private final int[] fieldMasks;
    private int[] words = {NO_WORD, NO_WORD};
    private int[] masks = {0, 0};
    private short[] extended = {0, 0};
    private int multiplier = 1;
    private int shift = Integer.SIZE - 1;

    IdentifierTable(List<Message> messages) {
        List<Identifier> all = messages.stream().map(Message::identifier).toList();
        checkDistinct(messages);
        boolean hasStandard = all.stream().anyMatch(identifier -> !isExtended(identifier));
        standard = new short[hasStandard ? CanFrame.MAX_STANDARD_ID + 1 : 0];
        fieldMasks = all.stream()
                .filter(IdentifierTable::isExtended)
                .mapToInt(Identifier::fieldMask)
                .distinct()
                .toArray();
        int[] keys = all.stream()
                .filter(IdentifierTable::isExtended)
                .mapToInt(Identifier::word)
                .toArray();
        chooseHash(keys);
        for (int i = 0; i < all.size(); i++) {
            put(all.get(i), (short) (i + 1));
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

    /** Tries multipliers until no two keys share a slot, with more slots when none is found soon. */
    private void chooseHash(int... keys) {
        int bits = 1;
        // About as many slots as half the square of the keys make every second try succeed.
        while ((1L << bits) * 2 < (long) keys.length * keys.length) {
            bits++;
        }
        int tries = 0;
        shift = Integer.SIZE - bits;
        // Odd numbers in an order without a pattern, after the golden ratio.
        multiplier = 0x9E3779B9;
        while (!isPerfect(keys)) {
            multiplier += 0x3C6EF372;
            tries++;
            if (tries % 64 == 0) {
                shift--;
            }
        }
        int slots = 1 << (Integer.SIZE - shift);
        words = new int[slots];
        masks = new int[slots];
        extended = new short[slots];
        Arrays.fill(words, NO_WORD);
    }

    private boolean isPerfect(int... keys) {
        boolean[] taken = new boolean[1 << (Integer.SIZE - shift)];
        for (int key : keys) {
            if (taken[slot(key)]) {
                return false;
            }
            taken[slot(key)] = true;
        }
        return true;
    }

    private void put(Identifier identifier, short entry) {
        int word = identifier.word();
        int mask = identifier.fieldMask();
        if (isExtended(identifier)) {
            words[slot(word)] = word;
            masks[slot(word)] = mask;
            extended[slot(word)] = entry;
            return;
        }
        // Every subset of the field bits, from all of them down to none.
        for (int fields = mask; ; fields = (fields - 1) & mask) {
            standard[word | fields] = entry;
            if (fields == 0) {
                return;
            }
        }
    }

    private int slot(int word) {
        return (word * multiplier) >>> shift;
    }

    /** The index of the message, or −1. */
    int get(int word) {
        return word >= 0 ? (word < standard.length ? standard[word] - 1 : -1) : getExtended(word);
    }

    private int getExtended(int word) {
        for (int fieldMask : fieldMasks) {
            int key = word & ~fieldMask;
            int slot = slot(key);
            if (words[slot] == key && masks[slot] == fieldMask) {
                return extended[slot] - 1;
            }
        }
        return -1;
    }
}
