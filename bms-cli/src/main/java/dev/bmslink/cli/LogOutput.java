package dev.bmslink.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The log that a command writes: created with the first byte, so that a command that fails early leaves no file. */
final class LogOutput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final @Nullable Path file;
    private @Nullable OutputStream stream;

    /**
     * Names the log.
     *
     * @param in the log that is read
     * @param target the path to write, or {@code -}
     * @param stdout standard output
     */
    LogOutput(String in, String target, OutputStream stdout) throws IOException {
        if (target.equals("-")) {
            file = null;
            stream = stdout;
            return;
        }
        Path path = Path.of(target);
        if (!in.equals("-") && Files.exists(path) && Files.exists(Path.of(in)) && Files.isSameFile(path, Path.of(in))) {
            throw Failure.usage(target + " is the log to be read");
        }
        file = path;
    }

    /** Where the bytes go. */
    OutputStream stream() {
        if (stream == null && file != null) {
            try {
                stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            } catch (NoSuchFileException e) {
                throw new UncheckedIOException(new IOException(file + ": there is no such folder", e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Objects.requireNonNull(stream);
    }

    void flush() throws IOException {
        if (stream != null) {
            stream.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (stream != null && file != null) {
            stream.close();
        } else {
            flush();
        }
    }
}
