package dev.bmslink.cli.print;

import java.io.IOException;

/** Writes decoded frames in one format. */
public interface FramePrinter {

    /** Writes a frame. */
    void print(DecodedFrame decoded) throws IOException;

    /** Writes what comes after the last frame. */
    default void end() throws IOException {}
}
