package dev.bmslink.can.log;

/**
 * Turns frames into the bytes of one log.
 *
 * <p>A frame without a time, or with one before 0, is written at time 0. Not thread-safe.
 */
public interface LogWriter {

    /**
     * Returns the bytes for a frame.
     *
     * @param logged the frame
     * @return what to append to the log; with the first frame, what comes before it too
     */
    byte[] write(LoggedFrame logged);

    /**
     * Ends the log.
     *
     * @return what to append at the end; for a log without frames, its head
     */
    byte[] end();
}
