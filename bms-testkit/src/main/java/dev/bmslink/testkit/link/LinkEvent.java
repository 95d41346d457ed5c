package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a simulated chain.
 *
 * @param timeNanos when, since the simulation began
 * @param unit at which battery, the first of the chain at 1
 * @param kind what
 * @param text what exactly, for people
 * @param frame the frame, or null
 * @param durationNanos how long it took, for frames
 * @param damaged whether it collided with another transmission
 */
public record LinkEvent(
        long timeNanos,
        int unit,
        Kind kind,
        String text,
        @Nullable Frame frame,
        long durationNanos,
        boolean damaged) {

    /** What can happen. */
    public enum Kind {
        /** A frame went over the bus. */
        FRAME,
        /** A battery heard a frame damaged. */
        NOISE,
        /** The levels of the enable line changed at a battery. */
        LINE,
        /** A machine changed its state. */
        STATE,
        /** The master reported something. */
        REPORT,
        /** Something was done to the chain. */
        ACT
    }

    static LinkEvent of(long time, int unit, Kind kind, String text) {
        return new LinkEvent(time, unit, kind, text, null, 0, false);
    }
}
