package dev.bmslink.can.sofar;

import dev.bmslink.can.CanFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample frames of a SOFAR battery, in the order of the file. */
final class Samples {

    private Samples() {}

    static List<CanFrame> frames() throws IOException {
        Path file = Path.of(System.getProperty("bmslink.root"), "samples", "sofar-amass-sample.log");
        return Files.readAllLines(file).stream()
                .map(line -> CanFrame.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }
}
