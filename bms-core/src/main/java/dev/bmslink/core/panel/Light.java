package dev.bmslink.core.panel;

/**
 * What one lamp shows.
 *
 * @param colour its colour while lit
 * @param rhythm how it goes on and off
 */
public record Light(Colour colour, Rhythm rhythm) {

    /** A dark lamp. */
    public static final Light OFF = new Light(Colour.NOT_PRINTED, Rhythm.OFF);

    static Light on(Colour colour) {
        return new Light(colour, Rhythm.STEADY);
    }

    /** Returns the light for people, such as {@code green flash 2} or {@code off}. */
    @Override
    public String toString() {
        if (rhythm.equals(Rhythm.OFF)) {
            return "off";
        }
        return colour == Colour.NOT_PRINTED ? rhythm.code() : colour.label() + " " + rhythm.code();
    }
}
