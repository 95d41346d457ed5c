package dev.bmslink.cli.stats;

import dev.bmslink.can.FrameBits;
import dev.bmslink.can.log.LoggedFrame;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The frames of one channel. */
final class ChannelTraffic {

    /** All 11-bit identifiers; a log with more has random ones, which are counted together. */
    private static final int MAX_IDENTIFIERS = 2048;

    private static final long SECOND = 1_000_000_000;

    /** A prime number, so that identifiers a power of two apart have different places. */
    private static final int RECENT = 251;

    private final @Nullable IdTraffic[] recent = new IdTraffic[RECENT];
    private final int[] recentWords = new int[RECENT];
    private final Map<Integer, IdTraffic> identifiers = new TreeMap<>(Integer::compareUnsigned);
    private long frames;
    private long uncounted;
    private long backwards;
    private long bits;
    private long first = -1;
    private long last = -1;
    private long silence;
    private long second;
    private long secondBits;
    private long busiestBits;

    void onFrame(long nanos, int word, int length, long data) {
        boolean timed = nanos != LoggedFrame.NO_TIME;
        int onBus = FrameBits.onBus(word, length, data);
        frames++;
        bits += onBus;
        if (timed) {
            onTime(nanos, onBus);
        }
        IdTraffic known = identifier(word);
        if (known == null) {
            uncounted++;
        } else {
            known.onFrame(timed ? nanos : -1, length);
        }
    }

    private @Nullable IdTraffic identifier(int word) {
        int place = Integer.remainderUnsigned(word, RECENT);
        IdTraffic known = recent[place];
        if (known != null && recentWords[place] == word) {
            return known;
        }
        known = identifiers.get(word);
        if (known == null && identifiers.size() < MAX_IDENTIFIERS) {
            known = new IdTraffic();
            identifiers.put(word, known);
        }
        recent[place] = known;
        recentWords[place] = word;
        return known;
    }

    private void onTime(long nanos, int length) {
        if (first < 0) {
            first = nanos;
        } else if (nanos < last) {
            backwards++;
        } else {
            silence = Math.max(silence, nanos - last);
        }
        last = nanos;
        long now = Math.floorDiv(nanos - first, SECOND);
        secondBits = now == second ? secondBits + length : length;
        second = now;
        busiestBits = Math.max(busiestBits, secondBits);
    }

    Map<Integer, IdTraffic> identifiers() {
        return identifiers;
    }

    long frames() {
        return frames;
    }

    /** Frames of identifiers beyond the number that is told apart. */
    long uncounted() {
        return uncounted;
    }

    /** How often a time was before the one before it. */
    long backwards() {
        return backwards;
    }

    long bits() {
        return bits;
    }

    long endNanos() {
        return last;
    }

    /** From the first to the last frame; without two times in order there is none. */
    boolean hasDuration() {
        return last > first;
    }

    long durationNanos() {
        return last - first;
    }

    long longestSilenceNanos() {
        return silence;
    }

    /** The share of the time in which the bus was not idle. */
    double load(int bitRate) {
        return bits * (double) SECOND / bitRate / durationNanos();
    }

    /** The load of the second, counted from the first frame, that had most bits. */
    double busiestLoad(int bitRate) {
        return (double) busiestBits / bitRate;
    }
}
