package dev.bmslink.rs485.link;

/** What a machine asks of its surroundings. */
public sealed interface LinkAction {

    /**
     * Send a frame.
     *
     * @param frame the frame
     * @param notBeforeNanos the earliest time
     */
    record Send(Frame frame, long notBeforeNanos) implements LinkAction {}

    /**
     * Drive the enable output, or stop driving it.
     *
     * @param active whether to drive it
     */
    record DriveOut(boolean active) implements LinkAction {}

    /**
     * Tell somebody.
     *
     * @param report what
     */
    record Raise(Report report) implements LinkAction {}

    /**
     * Keep this through a loss of power.
     *
     * @param memory what
     */
    record Remember(LinkMemory memory) implements LinkAction {}
}
