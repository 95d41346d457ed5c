package dev.bmslink.can.identify;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what identification needs of a stream of frames.
 *
 * <p>Memory is bounded: identifiers beyond a number that no battery bus has are counted together. Not thread-safe.
 */
public final class Traffic {

    private static final int MAX_IDENTIFIERS = 4096;

    private final Map<Integer, IdTraffic> byWord = new TreeMap<>();
    private long frames;
    private long beyond;
    private long firstNanos = LoggedFrame.NO_TIME;
    private long lastNanos = LoggedFrame.NO_TIME;

    /** Creates a collector that has seen nothing. */
    public Traffic() {}

    /**
     * Takes a frame.
     *
     * @param logged the frame
     */
    public void onFrame(LoggedFrame logged) {
        frames++;
        if (logged.hasTime()) {
            firstNanos = firstNanos == LoggedFrame.NO_TIME ? logged.timeNanos() : firstNanos;
            lastNanos = logged.timeNanos();
        }
        IdTraffic traffic = byWord.get(logged.frame().word());
        if (traffic == null && byWord.size() < MAX_IDENTIFIERS) {
            traffic = new IdTraffic();
            byWord.put(logged.frame().word(), traffic);
        }
        if (traffic == null) {
            beyond++;
        } else {
            traffic.add(logged);
        }
    }

    /**
     * Returns the number of frames.
     *
     * @return frames taken
     */
    public long frames() {
        return frames;
    }

    /**
     * Returns the time that the frames span.
     *
     * @return milliseconds between the first and the last frame with a time, 0 when there are none
     */
    public double spanMillis() {
        return firstNanos == LoggedFrame.NO_TIME ? 0 : (lastNanos - firstNanos) / 1e6;
    }

    /** What was seen of each identifier word. */
    Map<Integer, IdTraffic> byWord() {
        return byWord;
    }

    /** The messages of a profile that were seen. */
    Set<Message> messagesOf(Profile profile) {
        Set<Message> messages = new HashSet<>();
        for (int word : byWord.keySet()) {
            Message message = profile.message(word);
            if (message != null) {
                messages.add(message);
            }
        }
        return messages;
    }

    /** What the sampled frames say in a profile; frames that it does not know are left out. */
    List<Decoded> decodedBy(Profile profile) {
        List<Decoded> decoded = new ArrayList<>();
        byWord.forEach((word, seen) -> {
            if (profile.message(word) != null) {
                seen.samples().forEach(frame -> decoded.add(profile.decode(frame)));
            }
        });
        return decoded;
    }

    /** Frames whose identifiers were too many to tell apart. */
    long beyond() {
        return beyond;
    }
}
