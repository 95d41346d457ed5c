package dev.bmslink.benchmarks.frames;

import dev.bmslink.can.CanFrame;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.SplittableRandom;

/** A log of {@code candump -L} with Pylontech LV frames in bus order, one about every 16 ms. */
public final class LogFile {

    private LogFile() {}

    /** How many lines a log has: a million, or what the property {@code benchmarks.lines} says. */
    public static int lines() {
        return Integer.getInteger("benchmarks.lines", 1_000_000);
    }

    /** Writes a log into the folder for temporary files, unless it is there already; returns its path. */
    public static Path get() throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "bmslink-" + lines() + ".log");
        if (Files.notExists(file)) {
            Path part = Files.createTempFile(file.getParent(), "bmslink", ".part");
            write(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    static void write(Path file) throws IOException {
        Frames frames = Mixes.PYLONTECH_LV.frames();
        SplittableRandom random = new SplittableRandom(3);
        long micros = 1_760_000_000_000_000L;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines(); i++) {
                int at = i % frames.size();
                CanFrame frame = new CanFrame(frames.words()[at], frames.lengths()[at], frames.data()[at]);
                micros += 16_000 + random.nextInt(1_334);
                out.append(String.format(Locale.ROOT, "(%d.%06d) can0 ", micros / 1_000_000, micros % 1_000_000))
                        .append(frame.toString())
                        .append('\n');
            }
        }
    }
}
