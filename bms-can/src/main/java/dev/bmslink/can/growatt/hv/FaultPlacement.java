package dev.bmslink.can.growatt.hv;

/**
 * Where bit n of a fault word lies among its bytes.
 *
 * <p>The one source that names the bits numbers them within a word; which byte holds which numbers no capture shows.
 */
enum FaultPlacement {

    /** One big-endian word: bits 0 to 7 in the last byte. */
    BIG_ENDIAN_WORD {
        @Override
        int byteOf(int bit, int size) {
            return size - 1 - bit / Byte.SIZE;
        }
    },

    /** A byte stream, as in the low-voltage protocol: bits 0 to 7 in the first byte. */
    BYTE_STREAM {
        @Override
        int byteOf(int bit, int size) {
            return bit / Byte.SIZE;
        }
    },

    /** Big-endian words of 16 bits: bits 0 to 7 in the second byte, bits 8 to 15 in the first. */
    TWO_WORDS {
        @Override
        int byteOf(int bit, int size) {
            return bit / Byte.SIZE ^ 1;
        }
    };

    /** The byte, counted within the word, that holds a bit; the bit's place in it is {@code bit % 8}. */
    abstract int byteOf(int bit, int size);
}
