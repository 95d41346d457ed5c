package dev.bmslink.cli;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.can.log.LoggedFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms convert}. */
@Command(
        name = "convert",
        description = "Write a log in another format.",
        footer = {
            "",
            "The format of OUT follows its suffix: .log .txt .candump, .asc (Vector), .trc (PEAK 2.1), .csv (SavvyCAN),",
            ".pcap, .pcapng (Wireshark). asc, trc and csv number the channels, pcap has none; all but pcap and pcapng",
            "end at microseconds; no format keeps the direction. Remote, error and CAN FD frames are left out.",
            "",
            "Examples: bms convert samples/growatt-lv-a-charging.log charging.pcapng",
            "          bms convert trace.asc - --to candump"
        })
final class Convert extends Subcommand {

    private static final int MANY_CHANNELS = 100;

    @Parameters(index = "0", paramLabel = "IN", description = "A log; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The log to write; - is standard output.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String target;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "candump, asc, trc, csv, pcap or pcapng; without it the suffix of OUT tells.")
    private @Nullable LogFormat to;

    @Mixin
    private final LogSource source = new LogSource();

    private final Set<String> channels = new LinkedHashSet<>();
    private long frames;
    private long untimed;
    private long cut;

    Convert(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        LogFormat format = format();
        LogWriter writer = format.writer();
        try (LogOutput log = new LogOutput(in, target, out.stream())) {
            int code = source.read(this, in, logged -> write(log.stream(), writer, format, logged), log::flush);
            if (code != ExitCode.OK && frames == 0) {
                return code;
            }
            log.stream().write(writer.end());
            tellLosses(format);
            return code;
        }
    }

    private LogFormat format() {
        LogFormat format = to == null ? LogFormat.ofFileName(target).orElse(null) : to;
        if (format == null) {
            throw Failure.usage("the suffix of " + target + " names no format; choose one with --to");
        }
        return format;
    }

    private void write(OutputStream log, LogWriter writer, LogFormat format, LoggedFrame logged) {
        frames++;
        untimed += logged.hasTime() ? 0 : 1;
        cut += logged.hasTime() && logged.timeNanos() % format.resolutionNanos() != 0 ? 1 : 0;
        if (channels.size() < MANY_CHANNELS) {
            channels.add(logged.channel());
        }
        try {
            log.write(writer.write(logged));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellLosses(LogFormat format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        if (untimed > 0) {
            tell("%s of %s frames have no time, written at time 0", Numbers.grouped(untimed), Numbers.grouped(frames));
        }
        if (cut > 0) {
            tell("the times of %s frames are cut to microseconds, more does not fit in %s", Numbers.grouped(cut), name);
        }
        boolean renamed = channels.stream().anyMatch(channel -> !channel.isEmpty() && !channel.matches("can\\d{1,2}"));
        if (!format.hasChannelNames() && (renamed || (format == LogFormat.PCAP && channels.size() > 1))) {
            tell("the channels %s have no names in %s", channels, name);
        }
    }
}
