package dev.bmslink.testkit.check;

import dev.bmslink.can.log.LoggedFrame;
import java.util.List;

/**
 * When the frames of one message came.
 *
 * <p>The percentiles come from classes that are 1.6 % wide. Where an identifier has fields, intervals are those between two
 * frames of the same identifier.
 *
 * @param message wire name of the message
 * @param identifier its identifier as text
 * @param expectedNanos stated or declared time between two frames, 0 when there is none
 * @param frames number of frames
 * @param intervals number of intervals between frames with a time
 * @param minNanos shortest interval, 0 when there is none, as are the following
 * @param medianNanos median
 * @param p95Nanos 95th percentile
 * @param p99Nanos 99th percentile
 * @param maxNanos longest interval, the longest silence of the message
 * @param maxAtNanos when the longest interval began, or {@link LoggedFrame#NO_TIME}
 * @param jitter deviations from the expected interval, or from the median when none is stated, in classes
 */
public record TimingStats(
        String message,
        String identifier,
        long expectedNanos,
        long frames,
        long intervals,
        long minNanos,
        long medianNanos,
        long p95Nanos,
        long p99Nanos,
        long maxNanos,
        long maxAtNanos,
        List<Bin> jitter) {

    /** Copies the list. */
    public TimingStats {
        jitter = List.copyOf(jitter);
    }
}
