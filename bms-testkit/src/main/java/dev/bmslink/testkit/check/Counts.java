package dev.bmslink.testkit.check;

import dev.bmslink.can.log.LoggedFrame;

/**
 * How much was seen.
 *
 * @param frames number of frames
 * @param fromBattery frames of messages that the battery sends
 * @param toBattery frames of messages that the inverter sends
 * @param unknown frames with an identifier that the profile does not have
 * @param withoutTime frames without a time
 * @param firstNanos time of the first frame that has one, or {@link LoggedFrame#NO_TIME}
 * @param lastNanos time of the last frame that has one, or {@link LoggedFrame#NO_TIME}
 */
public record Counts(
        long frames,
        long fromBattery,
        long toBattery,
        long unknown,
        long withoutTime,
        long firstNanos,
        long lastNanos) {

    /**
     * Returns the time between the first and the last frame.
     *
     * @return nanoseconds, 0 when no frame has a time
     */
    public long spanNanos() {
        return firstNanos == LoggedFrame.NO_TIME ? 0 : lastNanos - firstNanos;
    }
}
