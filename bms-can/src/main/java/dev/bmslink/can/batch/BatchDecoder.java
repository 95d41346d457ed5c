package dev.bmslink.can.batch;

import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes batches of frames into columns, one table for each message.
 *
 * <p>The values and faults are those of {@link Profile#decode}; there is no object per frame, and no frame makes it throw.
 * Arrays are reused: what is needed after the next batch must be copied. Not thread-safe; each thread takes a decoder of
 * its own.
 */
public final class BatchDecoder {

    /** Stands for "no message has this identifier" in {@link #tableOfFrame}. */
    public static final int UNKNOWN = -1;

    private static final byte UNKNOWN_IDENTIFIER = bit(Fault.Kind.UNKNOWN_IDENTIFIER);
    private static final byte FIELD_OUT_OF_RANGE = bit(Fault.Kind.IDENTIFIER_FIELD_OUT_OF_RANGE);
    private static final byte UNEXPECTED_LENGTH = bit(Fault.Kind.UNEXPECTED_LENGTH);
    private static final byte UNKNOWN_PAGE = bit(Fault.Kind.UNKNOWN_PAGE);

    private final Profile profile;
    private final List<MessageTable> tables;
    private final Pages[] pagesOfMessage;
    private final int[] tableOfFrame;
    private final int[] rowOfFrame;
    private final byte[] faults;

    /**
     * Creates a decoder.
     *
     * @param profile the profile of the frames
     * @param capacity the largest number of frames in a batch
     */
    public BatchDecoder(Profile profile, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is less than 1");
        }
        this.profile = profile;
        this.tableOfFrame = new int[capacity];
        this.rowOfFrame = new int[capacity];
        this.faults = new byte[capacity];
        List<MessageTable> all = new ArrayList<>();
        this.pagesOfMessage = new Pages[profile.messages().size()];
        for (int i = 0; i < pagesOfMessage.length; i++) {
            pagesOfMessage[i] = new Pages(profile.messages().get(i), all.size());
            all.addAll(pagesOfMessage[i].tables());
        }
        this.tables = List.copyOf(all);
    }

    private static byte bit(Fault.Kind kind) {
        return switch (kind) {
            case UNKNOWN_IDENTIFIER -> 1;
            case IDENTIFIER_FIELD_OUT_OF_RANGE -> 2;
            case UNEXPECTED_LENGTH -> 4;
            case UNKNOWN_PAGE -> 8;
        };
    }

    /**
     * Decodes a batch; what the decoder held before is gone.
     *
     * @param batch the frames
     * @throws IllegalArgumentException when the batch has more frames than this decoder has room for
     */
    public void decode(FrameBatch batch) {
        if (batch.size() > faults.length) {
            throw new IllegalArgumentException("a batch of " + batch.size() + " frames exceeds " + faults.length);
        }
        for (MessageTable table : tables) {
            table.clear();
        }
        int size = batch.size();
        for (int i = 0; i < size; i++) {
            int index = profile.indexOf(batch.words()[i]);
            if (index < 0) {
                tableOfFrame[i] = UNKNOWN;
                rowOfFrame[i] = 0;
                faults[i] = UNKNOWN_IDENTIFIER;
            } else {
                put(pagesOfMessage[index], i, batch.words()[i], batch.lengths()[i], batch.data()[i]);
            }
        }
    }

    private void put(Pages pages, int frame, int word, int length, long payload) {
        MessageTable table = pages.tableOf(payload);
        tableOfFrame[frame] = table.index();
        rowOfFrame[frame] = table.add(frame, length, payload);
        int fault = table.isExpected(length) ? 0 : UNEXPECTED_LENGTH;
        faults[frame] = (byte) (pages.isPlain() ? fault : fault | faults(pages, table, word, length));
    }

    private static int faults(Pages pages, MessageTable table, int word, int length) {
        return (pages.isUnknown(table, length) ? UNKNOWN_PAGE : 0) | (pages.isInRange(word) ? 0 : FIELD_OUT_OF_RANGE);
    }

    /**
     * Returns the tables.
     *
     * @return one for each message, or for each page of it and one for pages that are not described; the list is always
     *     the same
     */
    public List<MessageTable> tables() {
        return tables;
    }

    /**
     * Returns the table of each frame of the batch.
     *
     * @return indexes into {@link #tables}, or {@link #UNKNOWN}
     */
    public int[] tableOfFrame() {
        return tableOfFrame;
    }

    /**
     * Returns the row of each frame of the batch in its table.
     *
     * @return indexes; without meaning for a frame without a table
     */
    public int[] rowOfFrame() {
        return rowOfFrame;
    }

    /**
     * Returns the faults of each frame of the batch.
     *
     * @return sets of bits, to be asked with {@link #has}; 0 for a frame without faults
     */
    public byte[] faults() {
        return faults;
    }

    /**
     * Returns whether a set of faults contains a kind.
     *
     * @param faults an element of {@link #faults}
     * @param kind a kind of faults
     * @return true when it does
     */
    public static boolean has(byte faults, Fault.Kind kind) {
        return (faults & bit(kind)) != 0;
    }
}
