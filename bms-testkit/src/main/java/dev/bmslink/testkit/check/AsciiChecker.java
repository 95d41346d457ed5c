package dev.bmslink.testkit.check;

import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.testkit.check.engine.AsciiEngine;

/**
 * Checks a line of the ASCII protocol, requests and replies in the order in which they were heard.
 *
 * <p>The suite of the battery is about replies, that of the inverter about requests. A {@link
 * dev.bmslink.rs485.ascii.FrameDecoder} cuts the characters into frames. Memory does not grow with the number of frames. Not
 * safe for use by several threads.
 */
public final class AsciiChecker {
    private final AsciiEngine engine;

    /**
     * Creates a checker that has heard nothing.
     *
     * @param declaration what the product claims; its role selects the suite
     * @param dialect how INFO is read
     */
    public AsciiChecker(Declaration declaration, Dialect dialect) {
        this.engine = new AsciiEngine(declaration, dialect);
    }

    /**
     * Takes a frame.
     *
     * @param received the frame, or what is wrong with it
     * @param timeNanos when its last character came, in nanoseconds of any clock, or {@link
     *     dev.bmslink.can.log.LoggedFrame#NO_TIME}; then rules about time stay undecided
     */
    public void onFrame(Received received, long timeNanos) {
        engine.onFrame(received, timeNanos);
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
