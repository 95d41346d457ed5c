package dev.bmslink.cli;

import dev.bmslink.can.batch.FrameBatch;
import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that read one log. */
final class LogSource {

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "candump, asc, trc, csv, pcap or pcapng; without it the content tells.")
    private @Nullable LogFormat from;

    @Option(names = "--strict", description = "Fail when a line is not understood.")
    private boolean strict;

    @Mixin
    private final FrameFilter filter = new FrameFilter();

    /** Reads a log, hands over the frames that are wanted and reports the rest; returns the exit code. */
    int read(Subcommand command, String file, Consumer<LoggedFrame> frames, LogInput.IoAction pause)
            throws IOException {
        return read(command, file, frames, null, pause);
    }

    /** As above; a large log is handed over in batches when somebody takes them. */
    int read(
            Subcommand command,
            String file,
            Consumer<LoggedFrame> frames,
            @Nullable Consumer<FrameBatch> batches,
            LogInput.IoAction pause)
            throws IOException {
        if (batches != null && from == null && filter.acceptsAll() && LogInput.isLarge(file)) {
            return LogReport.tell(command, "", LogInput.readBatches(file, batches), strict);
        }
        try (InputStream in = LogInput.open(file)) {
            return read(command, in, frames, pause);
        }
    }

    /** Reads an open log, and leaves it open. */
    int read(Subcommand command, InputStream in, Consumer<LoggedFrame> frames, LogInput.IoAction pause)
            throws IOException {
        Consumer<LoggedFrame> wanted = logged -> {
            if (filter.accepts(logged)) {
                frames.accept(logged);
            }
        };
        LogReader reader = from == null ? new LogReader(wanted) : new LogReader(from, wanted);
        LogSummary summary = LogInput.read(in, reader, pause, filter::isExhausted);
        return LogReport.tell(command, "", summary, strict);
    }
}
