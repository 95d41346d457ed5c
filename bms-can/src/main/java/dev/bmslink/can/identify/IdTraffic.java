package dev.bmslink.can.identify;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was seen of one identifier. */
final class IdTraffic {

    /** More payloads say little more about a protocol. */
    private static final int MAX_SAMPLES = 24;

    private final Map<CanFrame, Boolean> samples = new LinkedHashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private long count;
    private long timed;
    private long firstNanos;
    private long lastNanos;

    void add(LoggedFrame logged) {
        count++;
        lengths.add(logged.frame().length());
        if (samples.size() < MAX_SAMPLES) {
            samples.put(logged.frame(), true);
        }
        if (logged.hasTime()) {
            firstNanos = timed == 0 ? logged.timeNanos() : firstNanos;
            lastNanos = logged.timeNanos();
            timed++;
        }
    }

    /** Distinct frames, the first ones seen. */
    List<CanFrame> samples() {
        return new ArrayList<>(samples.keySet());
    }

    Set<Integer> lengths() {
        return lengths;
    }

    long count() {
        return count;
    }

    /** Mean time between frames in milliseconds, or 0 when there are too few to tell. */
    double periodMillis() {
        return timed < 3 ? 0 : (lastNanos - firstNanos) / 1e6 / (timed - 1);
    }
}
