package dev.bmslink.testkit.check;

import dev.bmslink.can.log.LoggedFrame;
import java.util.List;

/**
 * A frame that breaks a rule, or the frame at which something was missed.
 *
 * @param index number of the frame in the capture, from 0; −1 when there is no frame
 * @param timeNanos when it was received, in nanoseconds of the capture's clock, or {@link LoggedFrame#NO_TIME}
 * @param frame the frame as text, {@code ID#DATA} for CAN; empty when there is none
 * @param decoded the values in it
 * @param detail what is wrong, with figures
 */
public record Evidence(long index, long timeNanos, String frame, List<DecodedValue> decoded, String detail) {

    /** Copies the list. */
    public Evidence {
        decoded = List.copyOf(decoded);
    }

    /**
     * Returns whether the capture gives a time.
     *
     * @return false when {@link #timeNanos} is {@link LoggedFrame#NO_TIME}
     */
    public boolean hasTime() {
        return timeNanos != LoggedFrame.NO_TIME;
    }
}
