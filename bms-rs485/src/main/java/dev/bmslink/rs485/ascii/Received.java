package dev.bmslink.rs485.ascii;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood between a SOI and the end of its frame.
 *
 * @param frame the frame, or null when its fields cannot be told apart
 * @param faults what is wrong with it
 */
public record Received(@Nullable Frame frame, List<FrameFault> faults) {

    /** Copies the list. */
    public Received {
        faults = List.copyOf(faults);
    }

    /**
     * Returns whether the frame may be acted upon.
     *
     * @return true when there is a frame and every fault is tolerable
     */
    public boolean isUsable() {
        return frame != null && (faults.isEmpty() || faults.stream().allMatch(FrameFault::isTolerable));
    }
}
