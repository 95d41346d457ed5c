package dev.bmslink.cli.ascii;

import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.message.Heard;
import java.io.IOException;

/** Writes understood frames in one format. */
@FunctionalInterface
public interface AsciiPrinter {

    /** Writes a frame, with what was wrong with its characters. */
    void print(Heard heard, Received received) throws IOException;
}
