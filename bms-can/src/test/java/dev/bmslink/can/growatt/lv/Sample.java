package dev.bmslink.can.growatt.lv;

import dev.bmslink.can.CanFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the captured frames in the directory samples. */
final class Sample {

    private Sample() {}

    static List<CanFrame> frames(String file) throws IOException {
        Path path = Path.of(System.getProperty("bmslink.root"), "samples", file);
        return Files.readAllLines(path).stream()
                .map(line -> CanFrame.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }
}
