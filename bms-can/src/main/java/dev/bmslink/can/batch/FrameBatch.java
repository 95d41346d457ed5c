package dev.bmslink.can.batch;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames in columns.
 *
 * <p>The arrays are shared with the reader, who must not change them; entries from {@link #size} on have no meaning. The
 * batch is reused, so what is needed later must be copied. Not thread-safe.
 */
public final class FrameBatch {

    /** A log names a few interfaces; with more the names are rubbish, which must not be kept. */
    private static final int MANY_CHANNELS = 64;

    private final long[] times;
    private final int[] words;
    private final byte[] lengths;
    private final long[] data;
    private final int[] channels;
    private final List<String> channelNames = new ArrayList<>();
    private final Map<String, Integer> channelIndexes = new HashMap<>();
    private int namesVersion;
    private int size;

    /**
     * Creates an empty batch.
     *
     * @param capacity number of frames it holds
     */
    public FrameBatch(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is less than 1");
        }
        times = new long[capacity];
        words = new int[capacity];
        lengths = new byte[capacity];
        data = new long[capacity];
        channels = new int[capacity];
    }

    /**
     * Returns the number of frames.
     *
     * @return 0 to {@link #capacity}
     */
    public int size() {
        return size;
    }

    /**
     * Returns the number of frames that fit.
     *
     * @return at least 1
     */
    public int capacity() {
        return times.length;
    }

    /**
     * Returns the times.
     *
     * @return nanoseconds of the log's clock, or {@link LoggedFrame#NO_TIME}
     */
    public long[] times() {
        return times;
    }

    /**
     * Returns the identifiers.
     *
     * @return identifier words, {@link CanFrame#EXTENDED} set for 29-bit ones
     */
    public int[] words() {
        return words;
    }

    /**
     * Returns the numbers of data bytes.
     *
     * @return 0 to 8
     */
    public byte[] lengths() {
        return lengths;
    }

    /**
     * Returns the payloads.
     *
     * @return data bytes, the first byte on the wire least significant, zero beyond the length
     */
    public long[] data() {
        return data;
    }

    /**
     * Returns the interfaces.
     *
     * @return indexes into {@link #channelNames}
     */
    public int[] channels() {
        return channels;
    }

    /**
     * Returns the names of the interfaces.
     *
     * @return a live list; empty is the name of an interface that the log does not tell
     */
    public List<String> channelNames() {
        return Collections.unmodifiableList(channelNames);
    }

    /**
     * Returns the name of a frame's interface.
     *
     * @param index a frame
     * @return the name, empty when the log does not say
     */
    public String channel(int index) {
        return channelNames.get(channels[index]);
    }

    /**
     * Returns a frame as a value.
     *
     * @param index a frame
     * @return a copy
     */
    public LoggedFrame frame(int index) {
        return new LoggedFrame(times[index], channel(index), new CanFrame(words[index], lengths[index], data[index]));
    }

    /** Removes all frames. */
    public void clear() {
        size = 0;
        if (channelNames.size() > MANY_CHANNELS) {
            channelNames.clear();
            channelIndexes.clear();
            namesVersion++;
        }
    }

    boolean isFull() {
        return size == times.length;
    }

    /** Says how many frames have been put into the arrays. */
    void setSize(int size) {
        this.size = size;
    }

    private void add(long time, int channel, int word, int length, long payload) {
        int at = size;
        times[at] = time;
        channels[at] = channel;
        words[at] = word;
        lengths[at] = (byte) length;
        data[at] = payload;
        size = at + 1;
    }

    void add(LoggedFrame logged) {
        CanFrame frame = logged.frame();
        add(logged.timeNanos(), channelIndex(logged.channel()), frame.word(), frame.length(), frame.data());
    }

    /** The index of a name. */
    int channelIndex(String name) {
        Integer known = channelIndexes.putIfAbsent(name, channelNames.size());
        if (known != null) {
            return known;
        }
        channelNames.add(name);
        return channelNames.size() - 1;
    }

    /** Changes when indexes of names are no longer valid. */
    int namesVersion() {
        return namesVersion;
    }
}
