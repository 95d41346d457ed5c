package dev.bmslink.cli;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.CaptureHead;
import dev.bmslink.cli.live.Interrupt;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.cli.live.Losses;
import dev.bmslink.cli.live.Redactor;
import dev.bmslink.transport.Pace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bms record}. */
@Command(
        name = "record",
        description = "Write what is on a bus to a log.",
        footer = {
            "",
            "The log says in comments where and how it was recorded, and what is known to be missing, when the suffix"
                    + " of",
            "its name is one of candump's: .log .txt .candump. The other formats are those of convert. Ctrl-C ends it.",
            "",
            "Examples: bms record --slcan /dev/ttyACM0 -o battery.log --for 60 --note \"SOC 54 %% on the display\"",
            "          bms record --redact -o to-publish.log samples/lv-c16a-pytes-v5a-victron.log"
        })
final class RecordCommand extends Subcommand {

    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    @Mixin
    private final BusSource source = new BusSource();

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The log to write; - is standard output.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String target;

    @Option(names = "--note", paramLabel = "TEXT", description = "Words to keep with the log.")
    private String note = "";

    @Option(names = "--redact", description = "Replace the characters of serial numbers by X.")
    private boolean redact;

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol; --redact identifies it when it is not given.")
    private @Nullable Profile profile;

    @Option(names = "--for", paramLabel = "SECONDS", description = "Stop after this time.")
    private double seconds = Double.POSITIVE_INFINITY;

    @Option(names = "-T", paramLabel = "MS", description = "Stop after so many milliseconds without a frame.")
    private long silenceMillis = Long.MAX_VALUE;

    @Mixin
    private final FrameFilter filter = new FrameFilter();

    private final ProfileChooser chooser = new ProfileChooser();
    private final Instant start = Instant.now();
    private @Nullable Redactor redactor;
    private boolean started;
    private long frames;

    RecordCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Bus bus = source.bus();
        LogFormat format = target.equals("-") ? LogFormat.CANDUMP : format();
        if (!(seconds > 0) || silenceMillis < 1) {
            throw Failure.usage("--for and -T are more than 0");
        }
        String in = bus instanceof Bus.Log log ? log.file() : "-";
        try (LogOutput log = new LogOutput(in, target, out.stream());
                LiveBus live = source.open(this, bus, Pace.unlimited());
                Interrupt interrupt = new Interrupt(live::close)) {
            Capture capture = new Capture(bus, log, format);
            if (!redact) {
                capture.start();
            }
            listen(live, interrupt, capture);
            if (redact && redactor == null && !chooser.held().isEmpty()) {
                decide(capture);
            }
            capture.end(Losses.of(live));
            log.flush();
            return report(live, interrupt, format);
        }
    }

    private LogFormat format() {
        return LogFormat.ofFileName(target)
                .orElseThrow(() -> Failure.usage(
                        "the suffix of " + target + " names no format; use one of those of bms convert, such as .log"));
    }

    private void listen(LiveBus live, Interrupt interrupt, Capture capture) throws IOException {
        long silence = silenceMillis > Long.MAX_VALUE / 1_000_000 ? Long.MAX_VALUE / 2 : silenceMillis * 1_000_000;
        long now = System.nanoTime();
        long last = now;
        long duration = (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
        long end = now + duration;
        while (!filter.isExhausted() && !interrupt.isAsked() && !live.isEnded()) {
            LoggedFrame frame = live.poll(Math.min(FLUSH_NANOS, Math.min(end - now, silence)));
            now = System.nanoTime();
            if (frame != null) {
                last = now;
                take(frame, capture);
            } else {
                capture.flush();
            }
            if (now - end >= 0 || now - last >= silence) {
                return;
            }
        }
    }

    private void take(LoggedFrame frame, Capture capture) throws IOException {
        if (!filter.accepts(frame)) {
            return;
        }
        if (!redact) {
            capture.write(frame);
        } else if (redactor != null) {
            capture.write(frame, redactor);
        } else if (profile != null) {
            redactor = new Redactor(profile);
            capture.start();
            capture.write(frame, redactor);
        } else if (chooser.hold(frame)) {
            decide(capture);
        }
    }

    private void decide(Capture capture) throws IOException {
        profile = chooser.choose().profile();
        tell("redacted as %s", profile.id());
        Redactor chosen = new Redactor(profile);
        redactor = chosen;
        capture.start();
        for (LoggedFrame held : chooser.held()) {
            capture.write(held, chosen);
        }
    }

    private int report(LiveBus live, Interrupt interrupt, LogFormat format) {
        live.logSummary().ifPresent(summary -> LogReport.tell(this, "", summary, false));
        if (frames == 0) {
            tell("no frame came%s", source.options().wire().isPresent() ? "; bms doctor looks for the reason" : "");
        } else {
            tell("%s frames written to %s", Numbers.grouped(frames), target.equals("-") ? "standard output" : target);
        }
        Losses losses = Losses.of(live);
        if (!losses.isNone()) {
            tell("lost: %s", losses.text());
        }
        if (format != LogFormat.CANDUMP && !note.isEmpty()) {
            tell("the note is not kept: only candump's format, .log, has room for it");
        }
        if (redactor != null) {
            tell("%s frames with serial numbers were changed", Numbers.grouped(redactor.changed()));
            if (!redactor.unknown().isEmpty()) {
                tell("%s not known to the profile, kept as they are", redactor.unknown());
            }
        }
        return interrupt.isAsked() ? ExitCode.INTERRUPTED : frames == 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    /** The log as it is written. */
    private final class Capture {

        private final Bus bus;
        private final LogOutput log;
        private final LogWriter writer;
        private final boolean comments;

        Capture(Bus bus, LogOutput log, LogFormat format) {
            this.bus = bus;
            this.log = log;
            this.writer = format.writer();
            this.comments = format == LogFormat.CANDUMP;
        }

        void start() throws IOException {
            started = true;
            log.stream();
            if (comments) {
                CaptureHead head = new CaptureHead(
                        Bms.version(),
                        start,
                        bus,
                        bus.isWire() ? source.options().settings() : null,
                        profile == null ? null : profile.id(),
                        redact,
                        note);
                log.stream().write(head.text().getBytes(StandardCharsets.UTF_8));
            }
        }

        void write(LoggedFrame frame, Redactor serials) throws IOException {
            write(new LoggedFrame(frame.timeNanos(), frame.channel(), serials.redact(frame.frame())));
        }

        void write(LoggedFrame frame) throws IOException {
            frames++;
            log.stream().write(writer.write(frame));
        }

        void flush() throws IOException {
            log.flush();
        }

        void end(Losses losses) throws IOException {
            if (!started) {
                return;
            }
            log.stream().write(writer.end());
            if (comments) {
                log.stream()
                        .write(CaptureHead.end(Instant.now(), frames, losses).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
