package dev.bmslink.can.state;

import java.util.Locale;

/**
 * What a profile's frames do not say as the neutral battery does.
 *
 * @param kind what happens to it
 * @param subject the quantity, request, alarm, identity or message
 * @param detail what is said instead, or why nothing is
 */
public record Loss(Kind kind, String subject, String detail) {

    /** The detail of a loss that is made good by a limit of 0 A. */
    public static final String TOLD_BY_LIMIT = "told by a limit of 0 A";

    /** What happens to something that cannot be said exactly. */
    public enum Kind {
        /** The profile has no place for it. */
        NO_HOME,
        /** It is not known, and the profile has to say something. */
        INVENTED,
        /** It lies beyond what the wire can carry, and the nearest value is sent. */
        SATURATED,
        /** It lies outside the range that a receiver of this profile is known to accept. */
        OUT_OF_RANGE,
        /** It is said together with others, or as a wider cause. */
        MERGED,
        /** A message is not sent, because something that it must say is not known. */
        WITHHELD
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + subject
                + (detail.isEmpty() ? "" : ", " + detail);
    }
}
