package dev.bmslink.core.control;

/** The result of reading a stored state. */
public sealed interface ControlStateReading {

    /**
     * The state was read.
     *
     * @param state the state
     */
    record Stored(ControlState state) implements ControlStateReading {}

    /**
     * The state cannot be read. Whoever stored it decides whether to {@linkplain ControlState#start begin anew}.
     *
     * @param problem why
     * @param line number of the line, from 1; 0 when it is about the whole text
     * @param text the line, or the key that is missing
     */
    record Unreadable(Problem problem, int line, String text) implements ControlStateReading {}

    /** Why a stored state cannot be read. */
    enum Problem {
        /** The first line is not that of a stored state. */
        NOT_A_STATE,
        /** The version is one that this release does not read. */
        UNKNOWN_VERSION,
        /** A line is no {@code key=value}. */
        MALFORMED_LINE,
        /** A key is not one of this version. */
        UNKNOWN_KEY,
        /** A key occurs twice. */
        DUPLICATE_KEY,
        /** A value does not fit its key. */
        BAD_VALUE,
        /** A key is missing. */
        MISSING_KEY
    }
}
