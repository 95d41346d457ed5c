package dev.bmslink.can.log;

/** Reads the bytes of a log as they arrive. */
interface LogDecoder {

    void onBytes(byte[] bytes, int from, int to);

    void onEnd();
}
