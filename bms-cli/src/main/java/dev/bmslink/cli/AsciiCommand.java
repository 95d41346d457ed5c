package dev.bmslink.cli;

import dev.bmslink.cli.ascii.AsciiCapture;
import dev.bmslink.cli.ascii.AsciiEncoder;
import dev.bmslink.cli.ascii.AsciiExplanation;
import dev.bmslink.cli.ascii.AsciiJson;
import dev.bmslink.cli.ascii.AsciiLines;
import dev.bmslink.cli.ascii.AsciiPrinter;
import dev.bmslink.cli.ascii.AsciiText;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.message.Conversation;
import dev.bmslink.rs485.ascii.message.CurrentStep;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.testkit.check.AsciiChecker;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Role;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code bms ascii}. */
@picocli.CommandLine.Command(
        name = "ascii",
        description = "Read and write frames of the Pylontech RS485 ASCII protocol.",
        footer = {
            "",
            "decode and explain read frames, one a line, and skip what stands before the ~ of each; encode reads",
            "the JSON lines that decode writes. A reply does not say what it answers: the request before it tells,",
            "or else --request.",
            "check tells whether one side speaks the protocol as it should, from the requests and replies of a line in",
            "their order; (SECONDS) before a frame is its time. It ends with the exit codes of bms check.",
            "",
            "Examples: bms ascii decode samples/ascii/us2000.txt",
            "          bms ascii decode --request 42 --format jsonl samples/ascii/replies-42.txt",
            "          bms ascii explain ~20024642E00202FD33",
            "          bms ascii check samples/ascii/us2000.txt --side battery --html report.html"
        })
final class AsciiCommand extends Subcommand {

    enum Action {
        decode,
        encode,
        explain,
        check
    }

    enum Format {
        text,
        jsonl
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "decode, encode, explain or check")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Action action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file, - for standard input, or one frame that begins with ~.")
    private String file = "-";

    @Option(
            names = "--request",
            paramLabel = "CID2",
            converter = CommandConverter.class,
            description = "What replies answer when no request stands before them, such as 42.")
    private @Nullable Command request;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(
            names = "--system-current",
            paramLabel = "STEP",
            converter = StepConverter.class,
            description = "What a count of current is in the reply to 63: 0.1 (the default) or 0.01 A.")
    private CurrentStep step = CurrentStep.TENTH_AMPERE;

    @Option(names = "--strict", description = "Fail when a line is not understood.")
    private boolean strict;

    @Option(names = "--side", paramLabel = "SIDE", description = "For check: battery (the default) or inverter.")
    private Check.@Nullable Side side;

    @Mixin
    private final SerialCheck checks = new SerialCheck();

    private long unknownReplies;

    AsciiCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Dialect dialect = Dialect.DEFAULT.withSystemCurrentStep(step);
        checks.refuseOthers(this, action == Action.check, Set.of("--side"));
        if (action == Action.check) {
            return check();
        }
        if (side != null) {
            throw Failure.usage("--side belongs to check");
        }
        if (action == Action.encode) {
            return encode(new AsciiEncoder(dialect));
        }
        Conversation conversation = new Conversation(request, dialect);
        AsciiPrinter printer = action == Action.explain
                ? new AsciiExplanation(out, terminal())
                : format == Format.jsonl ? new AsciiJson(out) : new AsciiText(out, terminal());
        AsciiLines lines = new AsciiLines((frame, received) -> {
            var heard = conversation.hear(frame);
            unknownReplies += heard.command() == null ? 1 : 0;
            printer.print(heard, received);
        });
        try (InputStream in = open()) {
            lines.read(in, out::flush);
        }
        if (unknownReplies > 0) {
            tell(
                    "not decoded, because no request stands before them: %s (--request says what they answer)",
                    Numbers.grouped(unknownReplies));
        }
        return report(lines.good(), lines.bad(), lines.firstBad(), lines.firstReason());
    }

    private int check() throws IOException {
        if (file.startsWith("~")) {
            throw Failure.usage("check reads a file with requests and replies, not one frame");
        }
        Role role = side == null ? null : side == Check.Side.battery ? Role.BATTERY : Role.INVERTER;
        Declaration declaration = checks.declaration(role, "pylontech-ascii");
        AsciiChecker checker = new AsciiChecker(declaration, Dialect.DEFAULT);
        AsciiCapture capture = new AsciiCapture(checker);
        try (InputStream in = open()) {
            capture.read(in);
        }
        if (capture.strayLines() > 0) {
            tell("lines without a frame: %s", Numbers.grouped(capture.strayLines()));
        }
        return checks.finish(this, "ascii check", file, checker.report());
    }

    private InputStream open() throws IOException {
        return file.startsWith("~")
                ? new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1))
                : LogInput.open(file);
    }

    private int report(long good, long bad, long firstBad, String firstReason) {
        if (bad == 0) {
            return ExitCode.OK;
        }
        tell(
                "%s of %s lines not understood, first at line %d: %s",
                Numbers.grouped(bad), Numbers.grouped(good + bad), firstBad, firstReason);
        return strict || good == 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    private int encode(AsciiEncoder encoder) throws IOException {
        if (request != null || format == Format.jsonl) {
            throw Failure.usage("encode reads JSON lines and writes frames; it takes neither --request nor --format");
        }
        long good = 0;
        long bad = 0;
        long firstBad = 0;
        String firstReason = "";
        long number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                try {
                    out.line(encoder.encode(line).toString());
                    good++;
                } catch (IllegalArgumentException e) {
                    if (bad++ == 0) {
                        firstBad = number;
                        firstReason = String.valueOf(e.getMessage());
                    }
                }
            }
        }
        return report(good, bad, firstBad, firstReason);
    }

    /** Reads a command's code. */
    static final class CommandConverter implements ITypeConverter<Command> {

        @Override
        public Command convert(String text) {
            for (Command command : Command.values()) {
                if (command.digits().equalsIgnoreCase(text) || command.label().equalsIgnoreCase(text)) {
                    return command;
                }
            }
            throw new TypeConversionException(text + " is no command such as 42");
        }
    }

    /** Reads a step of current. */
    static final class StepConverter implements ITypeConverter<CurrentStep> {

        @Override
        public CurrentStep convert(String text) {
            for (CurrentStep step : CurrentStep.values()) {
                if (step.text().equals(text)) {
                    return step;
                }
            }
            throw new TypeConversionException(text + " is neither 0.1 nor 0.01");
        }
    }
}
