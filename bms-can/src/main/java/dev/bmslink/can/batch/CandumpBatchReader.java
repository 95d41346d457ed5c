package dev.bmslink.can.batch;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import java.util.function.Consumer;

/**
 * Reads logs of {@code candump -L} into batches.
 *
 * <p>Lines of the exact shape that candump writes are read by {@link RegularLines}; any other line goes through {@link
 * LogReader}, so both give the same frames and the same reasons. Bytes may arrive in pieces of any size: a line that is cut
 * off waits for the rest of it. Memory is constant. Not thread-safe.
 */
public final class CandumpBatchReader {

    private final FrameBatch batch;
    private final Consumer<FrameBatch> onFull;
    private final RegularLines regular;
    private final LogReader irregular;
    /** The start of a line of which the rest has not arrived, and room to look ahead. */
    private final byte[] cut = new byte[2 * RegularLines.LOOK_AHEAD];

    private int cutSize;

    /**
     * Creates a reader of candump logs.
     *
     * @param batch receives the frames; the reader clears it after each delivery
     * @param onFull receives the batch whenever it is full, and at the end
     */
    public CandumpBatchReader(FrameBatch batch, Consumer<FrameBatch> onFull) {
        this(batch, onFull, false);
    }

    private CandumpBatchReader(FrameBatch batch, Consumer<FrameBatch> onFull, boolean anyFormat) {
        this.batch = batch;
        this.onFull = onFull;
        this.regular = new RegularLines(batch);
        this.irregular = anyFormat ? new LogReader(this::add) : new LogReader(LogFormat.CANDUMP, this::add);
    }

    /**
     * Creates a reader that recognises the format by the content, and is fast when it is candump's.
     *
     * @param batch receives the frames; the reader clears it after each delivery
     * @param onFull receives the batch whenever it is full, and at the end
     * @return a reader that gives the same frames and counts as {@link LogReader#LogReader(Consumer)}
     */
    public static CandumpBatchReader ofAnyFormat(FrameBatch batch, Consumer<FrameBatch> onFull) {
        return new CandumpBatchReader(batch, onFull, true);
    }

    /**
     * Takes bytes of the log.
     *
     * @param bytes a buffer; it is not kept
     * @param offset the first byte
     * @param count the number of bytes
     */
    public void onBytes(byte[] bytes, int offset, int count) {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            int next = isAtCandumpLine() ? regularLines(bytes, at, end) : at;
            at = next == at ? otherLine(bytes, at, end) : next;
        }
    }

    private int regularLines(byte[] bytes, int from, int end) {
        int before = batch.size();
        int next = regular.read(bytes, from, end);
        irregular.skipLines(batch.size() - before);
        if (batch.isFull()) {
            deliver();
        }
        return next;
    }

    /** Reads one line, or the part of it that is here: cut off, close to the end of the buffer, or of another shape. */
    private int otherLine(byte[] bytes, int from, int end) {
        int to = from;
        while (to < end && bytes[to] != '\n') {
            to++;
        }
        boolean ended = to < end;
        int next = ended ? to + 1 : end;
        int length = next - from;
        if (irregular.isAtCandumpLine() && cutSize + length <= RegularLines.LOOK_AHEAD) {
            System.arraycopy(bytes, from, cut, cutSize, length);
            cutSize += length;
            if (ended && regularLines(cut, 0, cutSize) > 0) {
                cutSize = 0;
            } else if (ended) {
                releaseCut();
            }
        } else {
            releaseCut();
            irregular.onBytes(bytes, from, length);
        }
        return next;
    }

    /** Hands what waits to the reader of any line. */
    private void releaseCut() {
        int size = cutSize;
        cutSize = 0;
        irregular.onBytes(cut, 0, size);
    }

    /**
     * Returns whether {@link RegularLines} may read on, in place of this reader.
     *
     * @return true when the next byte is the first of a line, and lines are read as candump writes them
     */
    public boolean isAtCandumpLine() {
        return cutSize == 0 && irregular.isAtCandumpLine();
    }

    /**
     * Counts lines that {@link RegularLines} read in place of this reader, so that line numbers stay right.
     *
     * @param count lines, each of them a frame
     */
    public void skipLines(long count) {
        irregular.skipLines(count);
    }

    private void add(LoggedFrame logged) {
        batch.add(logged);
        if (batch.isFull()) {
            deliver();
        }
    }

    private void deliver() {
        onFull.accept(batch);
        batch.clear();
    }

    /** Delivers the frames that are waiting for the batch to be full, if there are any. */
    public void flush() {
        if (batch.size() > 0) {
            deliver();
        }
    }

    /** Ends the log; a last line without a line end is read now, and the last batch is delivered. */
    public void onEnd() {
        releaseCut();
        irregular.onEnd();
        flush();
    }

    /**
     * Returns what was read so far.
     *
     * @return counts, complete after {@link #onEnd}
     */
    public LogSummary summary() {
        return irregular.summary();
    }
}
