package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Address;
import java.util.Locale;

/**
 * Where an extreme was measured, in the reply to 61.
 *
 * <p>The document's text puts the group in the upper byte and the module in the lower one; its example and the text's own
 * numbers disagree, and the example has the form of an address.
 *
 * @param word the two bytes, 0 to 65535
 */
public record Location(int word) {

    /** Checks the range. */
    public Location {
        if (word < 0 || word > 0xFFFF) {
            throw new IllegalArgumentException("location " + word + " is outside 0..65535");
        }
    }

    /**
     * Returns the location of a pack, in the form that the text describes.
     *
     * @param address the pack
     * @return group in the upper byte, number in the lower
     */
    public static Location of(Address address) {
        return new Location((address.group() << Byte.SIZE) | address.number());
    }

    /**
     * Returns the group in either form.
     *
     * @return the upper byte, or the upper half of the lower byte when the upper is 0
     */
    public int group() {
        return word > 0xFF ? word >> Byte.SIZE : word >> 4;
    }

    /**
     * Returns the module in either form.
     *
     * @return the lower byte, or its lower half when the upper byte is 0
     */
    public int module() {
        return word > 0xFF ? word & 0xFF : word & 0xF;
    }

    /** Returns the four digits on the wire. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04X", word);
    }
}
