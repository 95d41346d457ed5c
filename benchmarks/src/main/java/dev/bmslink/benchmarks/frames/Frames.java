package dev.bmslink.benchmarks.frames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Frames in columns. */
@SuppressWarnings("ArrayRecordComponent")
public record Frames(int[] words, int[] lengths, long[] data) {

    /** How many there are. */
    public int size() {
        return words.length;
    }

    /** Writes the frames for programs in C: identifier words, then payloads, little-endian. */
    void write(Path file) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(size() * (Integer.BYTES + Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) {
            bytes.putInt(word);
        }
        for (long payload : data) {
            bytes.putLong(payload);
        }
        Files.write(file, bytes.array());
    }
}
