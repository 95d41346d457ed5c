package dev.bmslink.testkit.check;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.testkit.check.engine.Engine;

/**
 * Checks a stream of frames of both sides against the rules of one side.
 *
 * <p>A report can be asked for at any time. Memory does not grow with the number of frames. Not safe for use by several
 * threads.
 */
public final class Checker {
    private final Engine engine;

    /**
     * Creates a checker that has seen nothing.
     *
     * @param profile the profile
     * @param declaration what the product claims; its role selects the suite
     */
    public Checker(Profile profile, Declaration declaration) {
        this.engine = new Engine(profile, declaration);
    }

    /**
     * Takes a frame.
     *
     * @param logged the frame, with or without a time
     */
    public void onFrame(LoggedFrame logged) {
        onFrame(logged.frame(), logged.timeNanos());
    }

    /**
     * Takes a frame.
     *
     * @param frame the frame
     * @param timeNanos when it was received, in nanoseconds of any clock, or {@link LoggedFrame#NO_TIME}
     */
    public void onFrame(CanFrame frame, long timeNanos) {
        engine.onFrame(frame, timeNanos);
    }

    /**
     * Takes the level of a dry contact of the battery, measured by whoever records the capture. It stands until it is given
     * again.
     *
     * @param prohibits what the contact prohibits when it says so
     * @param prohibiting whether the contact says so now
     * @param timeNanos when, in nanoseconds of the frames' clock
     */
    public void onContact(Prohibition prohibits, boolean prohibiting, long timeNanos) {
        engine.onContact(prohibits, prohibiting, timeNanos);
    }

    /**
     * Returns what the frames so far show.
     *
     * @return the report; asking for it changes nothing
     */
    public Report report() {
        return engine.report();
    }
}
