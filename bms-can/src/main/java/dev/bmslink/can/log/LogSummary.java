package dev.bmslink.can.log;

/** Counts of what a {@link LogReader} read. Not thread-safe. */
public final class LogSummary {

    private long lines;
    private long frames;
    private long unreadable;
    private long firstUnreadable;
    private String firstReason = "";

    /** Creates a summary of nothing. */
    LogSummary() {}

    void count(LogLine line, String excerpt) {
        lines++;
        if (line instanceof LogLine.Frame) {
            frames++;
        } else if (line instanceof LogLine.Unreadable bad) {
            unreadable++;
            if (unreadable == 1) {
                firstUnreadable = lines;
                firstReason = bad.reason() + ": " + excerpt;
            }
        }
    }

    void countFrames(long count) {
        lines += count;
        frames += count;
    }

    /**
     * Returns the number of lines.
     *
     * @return lines of any kind
     */
    public long lines() {
        return lines;
    }

    /**
     * Returns the number of frames.
     *
     * @return lines that were a frame
     */
    public long frames() {
        return frames;
    }

    /**
     * Returns the number of lines that were neither a frame nor blank.
     *
     * @return lines that were not understood
     */
    public long unreadable() {
        return unreadable;
    }

    /**
     * Returns where the first line that was not understood is.
     *
     * @return a line number counted from 1, or 0 when there is none
     */
    public long firstUnreadable() {
        return firstUnreadable;
    }

    /**
     * Returns what is wrong with the first line that was not understood.
     *
     * @return the reason and the start of the line, empty when there is none
     */
    public String firstReason() {
        return firstReason;
    }
}
