package dev.bmslink.can.profile;

import java.util.Locale;

/**
 * Something about a frame that its profile does not expect.
 *
 * @param kind what it is
 * @param detail the figures, for people
 */
public record Fault(Kind kind, String detail) {

    /** Kinds of faults. */
    public enum Kind {
        /** The profile has no message with this identifier. */
        UNKNOWN_IDENTIFIER,
        /** An identifier field has a value that no sender uses. */
        IDENTIFIER_FIELD_OUT_OF_RANGE,
        /** The number of data bytes is none of the permitted ones. */
        UNEXPECTED_LENGTH,
        /** The page number has no layout. */
        UNKNOWN_PAGE
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ": " + detail;
    }
}
