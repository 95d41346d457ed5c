package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.print.CandumpPrinter;
import dev.bmslink.cli.print.DecodedFrame;
import dev.bmslink.cli.print.FramePrinter;
import dev.bmslink.cli.print.JsonPrinter;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms encode}. */
@Command(
        name = "encode",
        description = "Build a frame from named values.",
        footer = {
            "",
            "A fixed pattern is filled in; any other signal that is not given is sent as not available if the",
            "protocol has a value for that, or else as 0, which is told on standard error.",
            "",
            "Example: bms encode -p pylontech-lv state_of_charge soc=80 soh=100"
        })
final class Encode extends Subcommand {

    enum Format {
        candump,
        jsonl,
        bare
    }

    @Option(
            names = {"-p", "--profile"},
            required = true,
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Profile profile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "candump, jsonl, or bare for ID#DATA alone (default: ${DEFAULT-VALUE})")
    private Format format = Format.candump;

    @Option(names = "--length", paramLabel = "BYTES", description = "Number of data bytes, if not the usual one.")
    private @Nullable Integer length;

    @Option(names = "--force", description = "Encode values outside the range that the protocol states.")
    private boolean force;

    @Parameters(
            index = "0",
            paramLabel = "FRAME",
            description = "A frame's name or identifier, see bms profiles PROFILE.")
    private String frameName = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Values of signals and identifier fields.")
    private List<String> assignments = List.of();

    Encode(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Message message = Frames.named(profile, frameName);
        Map<String, String> given = given();
        int bytes = length == null ? message.length() : length;
        CanFrame frame;
        try {
            frame = Encoder.encode(message, bytes, given);
            frame = new CanFrame(frame.word(), bytes, completed(message, frame, given));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
        check(frame, given);
        LoggedFrame logged = new LoggedFrame(LoggedFrame.NO_TIME, "", frame);
        FramePrinter printer = switch (format) {
            case candump -> new CandumpPrinter(out);
            case jsonl -> new JsonPrinter(out, profile);
            case bare -> printed -> out.line(printed.logged().frame().toString());
        };
        printer.print(new DecodedFrame(logged, profile.decode(frame), null));
        return ExitCode.OK;
    }

    private Map<String, String> given() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw Failure.usage(assignment + " is not name=value");
            }
            values.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return values;
    }

    /** The payload with everything filled in that was not given. */
    private long completed(Message message, CanFrame frame, Map<String, String> given) {
        long payload = frame.data();
        List<String> zero = new ArrayList<>();
        for (Signal signal : message.layout(payload).signals()) {
            if (given.containsKey(signal.name()) || !signal.isCarriedBy(frame.length())) {
                continue;
            }
            payload = signal.bits().set(payload, signal.unset());
            if (signal.unset() == 0 && signal instanceof Numeric) {
                zero.add(signal.name());
            }
        }
        if (!zero.isEmpty()) {
            tell("not given, sent as 0: %s", String.join(" ", zero));
        }
        return payload;
    }

    private void check(CanFrame frame, Map<String, String> given) {
        for (Reading reading : profile.decode(frame).readings()) {
            Signal signal = reading.signal();
            if (given.containsKey(signal.name()) && !signal.isInRange(reading.raw()) && !force) {
                throw Failure.usage(signal.name() + " = " + reading.text() + " is outside "
                        + (signal.meaning().range() == null
                                ? "what is defined"
                                : signal.meaning().range())
                        + "; --force encodes it all the same");
            }
        }
    }
}
