package dev.bmslink.core.wiring;

import java.util.Locale;

/** Colours of the cores of a network cable. */
public enum WireColour {
    /** White with an orange stripe. */
    WHITE_ORANGE,
    /** Orange. */
    ORANGE,
    /** White with a green stripe. */
    WHITE_GREEN,
    /** Blue. */
    BLUE,
    /** White with a blue stripe. */
    WHITE_BLUE,
    /** Green. */
    GREEN,
    /** White with a brown stripe. */
    WHITE_BROWN,
    /** Brown. */
    BROWN;

    /**
     * Returns the colour of an RJ45 position in a cable made to T568B.
     *
     * @param position the position, 1 to 8, counted from the left with the clip at the back and the contacts up
     * @return the colour
     * @throws IllegalArgumentException when there is no such position
     */
    public static WireColour t568b(int position) {
        if (position < 1 || position > 8) {
            throw new IllegalArgumentException("RJ45 position " + position + " is outside 1..8");
        }
        return values()[position - 1];
    }

    /**
     * Returns whether the core is white with a stripe.
     *
     * @return true for the four striped cores
     */
    public boolean isStriped() {
        return name().startsWith("WHITE_");
    }

    /**
     * Returns the name for people.
     *
     * @return the name, such as {@code white-orange}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
