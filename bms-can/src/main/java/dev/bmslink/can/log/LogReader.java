package dev.bmslink.can.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Splits a stream of bytes into lines, and lines into frames.
 *
 * <p>Bytes may arrive in pieces of any size. Memory is bounded by the longest permitted line. Not thread-safe.
 */
public final class LogReader {

    /** Longer lines are not of any log format; they are reported as unreadable. */
    static final int MAX_LINE = 1024;

    private final Function<String, LogLine> format;
    private final Consumer<LoggedFrame> frames;
    private final byte[] line = new byte[MAX_LINE];
    private int length;
    private boolean tooLong;
    private final LogSummary summary = new LogSummary();

    /**
     * Creates a reader.
     *
     * @param format says what a line is
     * @param frames receives the frames in order
     */
    public LogReader(Function<String, LogLine> format, Consumer<LoggedFrame> frames) {
        this.format = format;
        this.frames = frames;
    }

    /**
     * Takes bytes of the log.
     *
     * @param bytes a buffer; it is not kept
     * @param offset the first byte
     * @param count the number of bytes
     */
    public void onBytes(byte[] bytes, int offset, int count) {
        int start = offset;
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                append(bytes, start, i);
                endOfLine();
                start = i + 1;
            }
        }
        append(bytes, start, end);
    }

    private void append(byte[] bytes, int from, int to) {
        int room = MAX_LINE - length;
        int taken = Math.min(room, to - from);
        System.arraycopy(bytes, from, line, length, taken);
        length += taken;
        tooLong |= taken < to - from;
    }

    private void endOfLine() {
        LogLine parsed = tooLong
                ? new LogLine.Unreadable("the line is longer than " + MAX_LINE + " bytes")
                : format.apply(text());
        summary.count(parsed, parsed instanceof LogLine.Unreadable ? excerpt() : "");
        length = 0;
        tooLong = false;
        if (parsed instanceof LogLine.Frame frame) {
            frames.accept(frame.frame());
        }
    }

    private String text() {
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** The start of the line with anything that could upset a terminal replaced. */
    private String excerpt() {
        byte[] shown = Arrays.copyOf(line, Math.min(length, 60));
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] < ' ' || shown[i] > '~') {
                shown[i] = '.';
            }
        }
        return new String(shown, StandardCharsets.US_ASCII).strip();
    }

    /**
     * Counts frames that were read by other means, so that line numbers stay right.
     *
     * @param count lines, each of them a frame
     */
    public void skipLines(long count) {
        summary.countFrames(count);
    }

    /** Ends the log; a last line without a line end is read now. */
    public void onEnd() {
        if (length > 0 || tooLong) {
            endOfLine();
        }
    }

    /**
     * Returns what was read so far.
     *
     * @return live counts
     */
    public LogSummary summary() {
        return summary;
    }
}
