package dev.bmslink.can.log;

/** Reads the bytes of a log as they arrive. */
interface LogDecoder {

    void onBytes(byte[] bytes, int from, int to);

    void onEnd();

    /** Whether the next byte is the first of a line that is read as candump writes it. */
    default boolean isAtCandumpLine() {
        return false;
    }
}
