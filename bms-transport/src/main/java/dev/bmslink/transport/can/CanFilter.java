package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;

/**
 * Which frames the kernel hands over: those with the same kind of identifier that agree with a pattern in some bits, or, when
 * inverted, all others. Remote frames never agree.
 *
 * @param word the pattern as in {@link CanFrame#word}, with {@link CanFrame#EXTENDED} set for 29-bit identifiers
 * @param mask the bits of the identifier that count, 0 to {@link CanFrame#MAX_EXTENDED_ID}
 * @param inverted whether the frames pass that do not agree
 */
public record CanFilter(int word, int mask, boolean inverted) {

    /** Marks a remote frame. */
    static final int REMOTE_FLAG = 0x4000_0000;

    /** Inverts a filter; in the identifier of a frame the same bit marks an error. */
    private static final int INVERTED_FLAG = 0x2000_0000;

    /** Checks the identifier and the mask. */
    public CanFilter {
        new CanFrame(word, 0, 0);
        int max = (word & CanFrame.EXTENDED) != 0 ? CanFrame.MAX_EXTENDED_ID : CanFrame.MAX_STANDARD_ID;
        if (mask < 0 || mask > max) {
            throw new IllegalArgumentException(
                    "mask " + Integer.toHexString(mask) + " is outside 0.." + Integer.toHexString(max));
        }
    }

    /**
     * Returns a filter for one 11-bit identifier.
     *
     * @param id the identifier, at most {@link CanFrame#MAX_STANDARD_ID}
     * @return the filter
     */
    public static CanFilter standard(int id) {
        return standard(id, CanFrame.MAX_STANDARD_ID);
    }

    /**
     * Returns a filter for 11-bit identifiers.
     *
     * @param id the pattern, at most {@link CanFrame#MAX_STANDARD_ID}
     * @param mask the bits that count, at most {@link CanFrame#MAX_STANDARD_ID}
     * @return the filter
     */
    public static CanFilter standard(int id, int mask) {
        return new CanFilter(id, mask, false);
    }

    /**
     * Returns a filter for one 29-bit identifier.
     *
     * @param id the identifier, at most {@link CanFrame#MAX_EXTENDED_ID}
     * @return the filter
     */
    public static CanFilter extended(int id) {
        return extended(id, CanFrame.MAX_EXTENDED_ID);
    }

    /**
     * Returns a filter for 29-bit identifiers.
     *
     * @param id the pattern, at most {@link CanFrame#MAX_EXTENDED_ID}
     * @param mask the bits that count, at most {@link CanFrame#MAX_EXTENDED_ID}
     * @return the filter
     */
    public static CanFilter extended(int id, int mask) {
        return new CanFilter(id | CanFrame.EXTENDED, mask, false);
    }

    /**
     * Returns the filter for all other frames.
     *
     * @return a filter that passes what this one does not
     */
    public CanFilter invert() {
        return new CanFilter(word, mask, !inverted);
    }

    /** The first half of the kernel's struct can_filter. */
    int kernelId() {
        return inverted ? word | INVERTED_FLAG : word;
    }

    /** The second half: the kind of identifier counts, and that the frame is not remote. */
    int kernelMask() {
        return mask | CanFrame.EXTENDED | REMOTE_FLAG;
    }
}
