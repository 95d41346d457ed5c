package dev.bmslink.can.profile;

/**
 * A multiplication that gives each of some keys a slot of its own: {@code key * multiplier >>> shift}.
 *
 * @param multiplier an odd number
 * @param shift what leaves the number of a slot
 */
record PerfectHash(int multiplier, int shift) {

    // Odd numbers in an order without a pattern, after the golden ratio.
    private static final int FIRST = 0x9E3779B9;
    private static final int STEP = 0x3C6EF372;

    private static final int TRIES = 64;

    /**
     * Searches a multiplier; with more slots when none is found soon.
     *
     * @param keys different numbers
     */
    static PerfectHash of(int... keys) {
        int bits = 1;
        // With a quarter of the square of the keys as slots, about every eighth multiplier will do.
        while ((1L << bits) * 4 < (long) keys.length * keys.length) {
            bits++;
        }
        for (int multiplier = FIRST, tries = 1; ; multiplier += STEP, tries++) {
            PerfectHash hash = new PerfectHash(multiplier, Integer.SIZE - bits);
            if (hash.isPerfect(keys)) {
                return hash;
            }
            bits += tries % TRIES == 0 ? 1 : 0;
        }
    }

    private boolean isPerfect(int... keys) {
        boolean[] taken = new boolean[1 << (Integer.SIZE - shift)];
        for (int key : keys) {
            int slot = (key * multiplier) >>> shift;
            if (taken[slot]) {
                return false;
            }
            taken[slot] = true;
        }
        return true;
    }
}
