package dev.bmslink.core.contact;

import dev.bmslink.core.battery.Source;

/**
 * One dry contact.
 *
 * @param terminals its two terminals as printed, such as {@code NO1/COM1}
 * @param prohibits what it prohibits
 * @param rest how it is while it prohibits nothing
 * @param source where it is printed
 */
public record DryContact(String terminals, Prohibition prohibits, RestState rest, Source source) {

    /**
     * Returns what the battery must drive.
     *
     * @param prohibit true to prohibit
     * @return the level, or {@link Level#NOT_PRINTED} when the rest state is not printed
     */
    public Level drive(boolean prohibit) {
        return switch (rest) {
            case NORMALLY_OPEN -> prohibit ? Level.CLOSED : Level.OPEN;
            case NORMALLY_CLOSED -> prohibit ? Level.OPEN : Level.CLOSED;
            case NOT_PRINTED -> Level.NOT_PRINTED;
        };
    }

    /**
     * Returns what an inverter may conclude.
     *
     * @param closed true when it finds the contact closed
     * @return the conclusion; a broken wire looks like an open contact
     */
    public Conclusion conclude(boolean closed) {
        return switch (rest) {
            case NORMALLY_OPEN -> closed ? Conclusion.PROHIBITED : Conclusion.ALLOWED_OR_WIRE_BROKEN;
            case NORMALLY_CLOSED -> closed ? Conclusion.ALLOWED : Conclusion.PROHIBITED_OR_WIRE_BROKEN;
            case NOT_PRINTED -> Conclusion.NOTHING;
        };
    }

    /**
     * Returns whether a broken wire leads to a stop.
     *
     * @return true only for a normally closed contact
     */
    public boolean isFailSafe() {
        return rest == RestState.NORMALLY_CLOSED;
    }

    /**
     * Returns the contact with a rest state measured on site.
     *
     * @param measured the rest state
     * @return the contact
     */
    public DryContact withRest(RestState measured) {
        return new DryContact(terminals, prohibits, measured, source);
    }
}
