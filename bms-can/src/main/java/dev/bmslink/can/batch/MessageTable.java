package dev.bmslink.can.batch;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The frames of a batch that have one message, and one page of it, in columns.
 *
 * <p>Rows are in the order of the batch. Arrays hold {@link #size} entries, may be longer, are to be read only, and are
 * valid until the next batch is decoded. Not thread-safe.
 */
public final class MessageTable {

    private static final int SMALLEST = 64;

    private final Message message;
    private final Layout layout;
    private final List<Column> columns;
    private final int index;
    private final int lengthsExpected;
    private long batch;
    private int size;
    private int lengthsSeen;
    private int[] frames = {};
    private long[] payloads = {};
    private byte[] lengths = {};
    private long[] reversed = {};
    private long reversedBatch;

    MessageTable(Message message, Layout layout, int index) {
        this.message = message;
        this.layout = layout;
        this.index = index;
        this.columns = layout.signals().stream()
                .map(signal -> new Column(this, signal))
                .collect(Collectors.toUnmodifiableList());
        this.lengthsExpected =
                message.lengths().stream().mapToInt(length -> 1 << length).sum();
    }

    /**
     * Returns the message.
     *
     * @return the description
     */
    public Message message() {
        return message;
    }

    /**
     * Returns the layout of these frames.
     *
     * @return the message's layout, or that of one page
     */
    public Layout layout() {
        return layout;
    }

    /**
     * Returns the columns.
     *
     * @return one for each signal of the layout, in its order
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of frames of the batch that are here
     */
    public int size() {
        return size;
    }

    /**
     * Returns where the frames are in the batch.
     *
     * @return indexes, ascending
     */
    public int[] frames() {
        return frames;
    }

    /**
     * Returns the payloads.
     *
     * @return data bytes, the first byte on the wire least significant
     */
    public long[] payloads() {
        return payloads;
    }

    /**
     * Returns the numbers of data bytes.
     *
     * @return 0 to 8
     */
    public byte[] lengths() {
        return lengths;
    }

    /** The place among all tables of the decoder. */
    int index() {
        return index;
    }

    /** Changes with each batch, so that columns know whether they are of this one. */
    long batch() {
        return batch;
    }

    int capacity() {
        return frames.length;
    }

    /** The lengths of all rows, as a set of bits. */
    int lengthsSeen() {
        return lengthsSeen;
    }

    boolean isExpected(int length) {
        return (lengthsExpected >>> length & 1) != 0;
    }

    /** The payloads with their bytes in reverse order, in which big-endian fields are contiguous. */
    long[] reversedPayloads() {
        if (reversedBatch != batch) {
            reversedBatch = batch;
            reversed = reversed.length < size ? new long[capacity()] : reversed;
            for (int i = 0; i < size; i++) {
                reversed[i] = Long.reverseBytes(payloads[i]);
            }
        }
        return reversed;
    }

    void clear() {
        batch++;
        size = 0;
        lengthsSeen = 0;
    }

    /** Adds a row; returns its index. */
    int add(int frame, int length, long payload) {
        int row = size;
        if (row == frames.length) {
            grow();
        }
        frames[row] = frame;
        payloads[row] = payload;
        lengths[row] = (byte) length;
        lengthsSeen |= 1 << length;
        size = row + 1;
        return row;
    }

    private void grow() {
        int capacity = Math.max(SMALLEST, 2 * frames.length);
        frames = Arrays.copyOf(frames, capacity);
        payloads = Arrays.copyOf(payloads, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
    }
}
