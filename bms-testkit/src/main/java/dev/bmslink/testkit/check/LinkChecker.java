package dev.bmslink.testkit.check;

import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkFault;
import dev.bmslink.testkit.check.engine.LinkEngine;

/**
 * Checks how packs get their addresses on the link port, and that the master keeps speaking.
 *
 * <p>All packs of a chain are checked together, the master and the others. A {@link dev.bmslink.rs485.link.LinkDecoder} cuts
 * the bytes into frames. Memory does not grow with the number of frames. Not safe for use by several threads.
 */
public final class LinkChecker {
    private final LinkEngine engine;

    /**
     * Creates a checker that has heard nothing.
     *
     * @param declaration what the product claims; its exclusions apply
     */
    public LinkChecker(Declaration declaration) {
        this.engine = new LinkEngine(declaration);
    }

    /**
     * Takes a frame.
     *
     * @param frame the frame
     * @param timeNanos when it ended, in nanoseconds of any clock, or {@link
     *     dev.bmslink.can.log.LoggedFrame#NO_TIME}; then rules about time stay undecided
     */
    public void onFrame(Frame frame, long timeNanos) {
        engine.onFrame(frame, timeNanos);
    }

    /**
     * Takes a damaged frame.
     *
     * @param fault what is wrong with it
     * @param timeNanos when it ended, as for {@link #onFrame}
     */
    public void onFault(LinkFault fault, long timeNanos) {
        engine.onFault(fault, timeNanos);
    }

    /**
     * Returns what the frames so far show.
     *
     * @return the report, without timing, coverage and series
     */
    public Report report() {
        return engine.report();
    }
}
