package dev.bmslink.core.panel;

import java.util.Locale;

/** Colours of lights. */
public enum Colour {
    /** Green. */
    GREEN,
    /** Blue. */
    BLUE,
    /** Red. */
    RED,
    /** Purple: red and blue at once. */
    PURPLE,
    /** Printed as blue in one place and as green in another. */
    BLUE_OR_GREEN,
    /** Not printed. */
    NOT_PRINTED;

    /**
     * Returns whether a light of this colour may be seen as another.
     *
     * @param seen the colour seen
     * @return true when both are the same or the printed one leaves it open
     */
    public boolean mayAppearAs(Colour seen) {
        return switch (this) {
            case NOT_PRINTED -> true;
            case BLUE_OR_GREEN -> seen == BLUE || seen == GREEN || seen == this;
            default -> seen == this;
        };
    }

    /**
     * Returns the name for people.
     *
     * @return the name in lower case
     */
    public String label() {
        return this == NOT_PRINTED
                ? "colour not printed"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
