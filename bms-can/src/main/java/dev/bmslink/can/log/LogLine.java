package dev.bmslink.can.log;

/** What a line of a log is. */
public sealed interface LogLine {

    /**
     * A data frame.
     *
     * @param frame the frame
     */
    record Frame(LoggedFrame frame) implements LogLine {}

    /** An empty line or a comment. */
    record Blank() implements LogLine {}

    /**
     * A line that is no data frame.
     *
     * @param reason what is wrong with it
     */
    record Unreadable(String reason) implements LogLine {}
}
