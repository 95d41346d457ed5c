package dev.bmslink.can.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts of what a {@link LogReader} read. Not thread-safe. */
public final class LogSummary {

    private long lines;
    private long frames;
    private long unreadable;
    private long firstUnreadable;
    private String firstReason = "";
    private final Map<String, Long> reasons = new LinkedHashMap<>();
    private @Nullable LogFormat format;

    /** Creates a summary of nothing. */
    LogSummary() {}

    void format(LogFormat found) {
        format = found;
    }

    void frame(LogFormat found) {
        lines++;
        frames++;
        format = found;
    }

    void other() {
        lines++;
    }

    /** Reasons are few and fixed; only the excerpt is from the log. */
    void unreadable(String reason, String excerpt) {
        lines++;
        unreadable++;
        reasons.merge(reason, 1L, Long::sum);
        if (unreadable == 1) {
            firstUnreadable = lines;
            firstReason = excerpt.isEmpty() ? reason : reason + ": " + excerpt;
        }
    }

    void countFrames(long count) {
        lines += count;
        frames += count;
        format = count > 0 ? LogFormat.CANDUMP : format;
    }

    /**
     * Returns the number of lines, or of records in a binary format.
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
     * Returns the number of lines that hold no data frame of classic CAN but are neither blank, comments nor headers.
     *
     * @return lines that were not understood, remote frames, error frames and CAN FD frames
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

    /**
     * Returns why lines were not understood.
     *
     * @return the number of lines for each reason, in the order in which the reasons first occurred
     */
    public Map<String, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }

    /**
     * Returns the format of the log.
     *
     * @return the format of the last frame, or of the head of a binary log; empty as long as nothing was recognised
     */
    public Optional<LogFormat> format() {
        return Optional.ofNullable(format);
    }
}
