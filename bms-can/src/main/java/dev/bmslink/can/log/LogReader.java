package dev.bmslink.can.log;

import java.util.function.Consumer;

/**
 * Turns the bytes of a log into frames.
 *
 * <p>Bytes may arrive in pieces of any size; the pieces do not change the result. Memory is bounded by the longest
 * permitted line or record. Not thread-safe.
 */
public final class LogReader {

    private final LogSummary summary = new LogSummary();
    private final LogDecoder decoder;

    /**
     * Creates a reader that recognises the format by the content.
     *
     * <p>pcap and pcapng are recognised by their first four bytes. Everything else is text, in which a header line or a
     * line that only one format can have decides; lines of other kinds may stand between them.
     *
     * @param frames receives the frames in order
     */
    public LogReader(Consumer<LoggedFrame> frames) {
        decoder = new Sniffer(new Sink(summary, frames));
    }

    /**
     * Creates a reader of one format.
     *
     * @param format the format, whatever the content looks like
     * @param frames receives the frames in order
     */
    public LogReader(LogFormat format, Consumer<LoggedFrame> frames) {
        decoder = format.decoder(new Sink(summary, frames));
    }

    /**
     * Takes bytes of the log.
     *
     * @param bytes a buffer; it is not kept
     * @param offset the first byte
     * @param count the number of bytes
     */
    public void onBytes(byte[] bytes, int offset, int count) {
        decoder.onBytes(bytes, offset, offset + count);
    }

    /**
     * Returns whether lines may be read by other means from here on.
     *
     * @return true when the next byte is the first of a line that is read as candump writes it
     */
    public boolean isAtCandumpLine() {
        return decoder.isAtCandumpLine();
    }

    /**
     * Counts frames of a candump log that were read by other means, so that line numbers stay right.
     *
     * @param count lines, each of them a frame
     */
    public void skipLines(long count) {
        summary.countFrames(count);
    }

    /** Ends the log; a last line without a line end is read now. */
    public void onEnd() {
        decoder.onEnd();
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
