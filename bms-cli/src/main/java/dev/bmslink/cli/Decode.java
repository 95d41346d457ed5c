package dev.bmslink.cli;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.cli.print.CandumpPrinter;
import dev.bmslink.cli.print.CsvPrinter;
import dev.bmslink.cli.print.DecodedFrame;
import dev.bmslink.cli.print.FramePrinter;
import dev.bmslink.cli.print.JsonPrinter;
import dev.bmslink.cli.print.TextPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms decode}. */
@Command(
        name = "decode",
        description = "Print the frames of logs as named values.",
        footer = {
            "",
            "Examples: bms decode samples/growatt-lv-a-charging.log",
            "          candump -L can0 | bms decode -p pylontech-lv@1.2 --format jsonl"
        })
final class Decode extends Subcommand {

    enum Format {
        text,
        jsonl,
        csv,
        candump
    }

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol; without it, the one that the frames are identified as.")
    private @Nullable Profile profile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, jsonl, csv or candump (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(
            names = "-t",
            paramLabel = "WHEN",
            description = "Times in text: a absolute, A date, d since the frame before, z since the first frame"
                    + " (default: ${DEFAULT-VALUE})")
    private TextPrinter.Clock clock = TextPrinter.Clock.z;

    @Option(names = "--strict", description = "Fail when a line is not understood.")
    private boolean strict;

    @Mixin
    private final FrameFilter filter = new FrameFilter();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Logs of any format that convert knows; - is standard input.")
    private List<String> files = List.of("-");

    private final ProfileChooser chooser = new ProfileChooser();
    private @Nullable FramePrinter printer;
    private @Nullable SplitTextReader splitTexts;
    private long printed;
    private long known;

    Decode(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (profile != null) {
            start(profile);
        }
        int code = ExitCode.OK;
        for (String file : files) {
            LogSummary summary = isForColumns(file)
                    ? printColumns(file)
                    : LogInput.read(file, this::onFrame, out::flush, filter::isExhausted);
            code = Math.max(code, report(file, summary));
        }
        if (printer == null && !chooser.held().isEmpty()) {
            decide();
        }
        if (printer != null) {
            printer.end();
        }
        if (printed > 0 && known == 0) {
            tell(
                    "none of the %s frames is known to %s",
                    Numbers.grouped(printed), decoder().id());
            return ExitCode.UNREADABLE;
        }
        return code;
    }

    private int report(String file, LogSummary summary) {
        return LogReport.tell(this, files.size() > 1 ? file + ": " : "", summary, strict);
    }

    private boolean isForColumns(String file) throws IOException {
        boolean suits = format == Format.csv && filter.acceptsAll() && LogInput.isLarge(file);
        if (suits && printer == null && chooser.held().isEmpty()) {
            identify(file);
        }
        return suits && printer != null;
    }

    /** Chooses the profile by the first frames of a log, which will be read again. */
    private void identify(String file) throws IOException {
        AtomicBoolean enough = new AtomicBoolean();
        ProfileChooser first = new ProfileChooser();
        Consumer<LoggedFrame> hold = logged -> {
            if (!enough.get()) {
                enough.set(first.hold(logged));
            }
        };
        LogInput.read(file, hold, out::flush, enough::get);
        if (enough.get()) {
            choose(first);
        }
    }

    private LogSummary printColumns(String file) throws IOException {
        out.flush();
        try (InputStream log = LogInput.open(file);
                LargeCsv csv = new LargeCsv(decoder(), out.stream())) {
            LogSummary summary = csv.print(log);
            printed += csv.frames();
            known += csv.known();
            return summary;
        }
    }

    private void onFrame(LoggedFrame logged) {
        if (!filter.accepts(logged)) {
            return;
        }
        try {
            if (printer != null) {
                print(logged);
            } else if (chooser.hold(logged)) {
                decide();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decide() throws IOException {
        choose(chooser);
        for (LoggedFrame held : chooser.held()) {
            print(held);
        }
    }

    private void choose(ProfileChooser frames) throws IOException {
        Candidate chosen = frames.choose();
        tell(
                "decoded as %s: %s",
                chosen.profile().id(), chosen.evidence().get(0).text());
        start(chosen.profile());
    }

    private void start(Profile chosen) throws IOException {
        profile = chosen;
        splitTexts = new SplitTextReader(chosen);
        printer = switch (format) {
            case text -> new TextPrinter(out, terminal(), clock, chosen);
            case jsonl -> new JsonPrinter(out, chosen);
            case csv -> new CsvPrinter(out);
            case candump -> new CandumpPrinter(out);
        };
    }

    private void print(LoggedFrame logged) throws IOException {
        Decoded decoded = decoder().decode(logged.frame());
        printed++;
        known += decoded.message() == null ? 0 : 1;
        SplitTextReader.Completed text =
                Objects.requireNonNull(splitTexts).onFrame(logged.frame()).orElse(null);
        Objects.requireNonNull(printer).print(new DecodedFrame(logged, decoded, text));
    }

    private Profile decoder() {
        return Objects.requireNonNull(profile);
    }
}
