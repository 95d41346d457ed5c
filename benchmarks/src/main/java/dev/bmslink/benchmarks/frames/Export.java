package dev.bmslink.benchmarks.frames;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Writes what programs in other languages work on: the C source, the frames and the log. */
public final class Export {

    private Export() {}

    /**
     * Writes {@code baseline.c}, the frames of every mix and the log.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("baseline.c"), source());
        for (Mixes mix : Mixes.values()) {
            mix.frames().write(folder.resolve(name(mix) + ".frames"));
        }
        Mixes.PYLONTECH_LV.random().write(folder.resolve(name(Mixes.PYLONTECH_LV) + "_random.frames"));
        LogFile.write(folder.resolve("million.log"));
    }

    static String source() throws IOException {
        StringBuilder source = new StringBuilder(resource("harness.c"));
        for (Mixes mix : Mixes.values()) {
            source.append(CSource.of(mix));
        }
        return source.append(resource("main.c")).toString();
    }

    private static String name(Mixes mix) {
        return mix.name().toLowerCase(Locale.ROOT);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Export.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
