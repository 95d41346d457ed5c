package dev.bmslink.cli;

import dev.bmslink.can.batch.CandumpBatchReader;
import dev.bmslink.can.batch.FrameBatch;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Reads logs from files or standard input, in constant memory and as they grow. */
final class LogInput {

    private static final int BUFFER = 1 << 16;
    private static final int BATCH = 1 << 12;
    private static final int LARGE = 2_000_000;

    private LogInput() {}

    /**
     * Reads a log to its end.
     *
     * @param file a path, or {@code -} for standard input
     * @param frames receives each frame
     * @param pause runs whenever no more bytes are waiting, before the next read blocks
     * @param enough says when to stop before the end
     * @return counts
     */
    static LogSummary read(String file, Consumer<LoggedFrame> frames, IoAction pause, BooleanSupplier enough)
            throws IOException {
        return read(file, new LogReader(frames), pause, enough);
    }

    /** Reads a log with a reader that was told its format. */
    static LogSummary read(String file, LogReader reader, IoAction pause, BooleanSupplier enough) throws IOException {
        try (InputStream in = open(file)) {
            return read(in, reader, pause, enough);
        }
    }

    /** Reads an open log, and leaves it open. */
    static LogSummary read(InputStream in, LogReader reader, IoAction pause, BooleanSupplier enough)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count = 0;
        while (count >= 0 && !enough.getAsBoolean()) {
            reader.onBytes(buffer, 0, count);
            if (in.available() == 0) {
                pause.run();
            }
            count = in.read(buffer);
        }
        if (!enough.getAsBoolean()) {
            reader.onEnd();
        }
        return reader.summary();
    }

    /** Reads a log of any format in batches; fast when it is candump's. */
    static LogSummary readBatches(String file, Consumer<FrameBatch> batches) throws IOException {
        CandumpBatchReader reader = CandumpBatchReader.ofAnyFormat(new FrameBatch(BATCH), batches);
        try (InputStream in = open(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                reader.onBytes(buffer, 0, count);
            }
        }
        reader.onEnd();
        return reader.summary();
    }

    /** Whether a log is so large that threads and columns pay for their start. */
    static boolean isLarge(String file) {
        return !file.equals("-") && new File(file).length() >= LARGE;
    }

    static InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new Failure(ExitCode.UNREADABLE, file + " is a folder");
        }
        try {
            return new FileInputStream(file);
        } catch (FileNotFoundException e) {
            throw new Failure(ExitCode.UNREADABLE, e.getMessage());
        }
    }

    /** Work that may fail with an {@link IOException}. */
    interface IoAction {
        void run() throws IOException;
    }
}
