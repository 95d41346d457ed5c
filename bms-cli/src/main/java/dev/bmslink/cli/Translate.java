package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.Loss;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.can.state.Translator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms translate}. */
@Command(
        name = "translate",
        description = "Rewrite a battery's frames as another protocol's.",
        footer = {
            "",
            "Each cycle of the log becomes a cycle of the other protocol; the inverter's frames are left out. What is lost,",
            "invented or changed on the way is reported on standard error. Limits are never invented. The frames are for",
            "study and tests: no handshake of the other protocol takes place.",
            "",
            "Examples: bms translate -p growatt-lv --to pylontech-lv samples/growatt-lv-a-charging.log",
            "          bms translate -p sofar --to victron samples/sofar-amass-sample.log -o victron.pcapng"
        })
final class Translate extends Subcommand {

    @Option(
            names = {"-p", "--profile"},
            required = true,
            paramLabel = "FROM",
            converter = ProfileConverter.class,
            description = "The protocol of the log.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Profile from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TO",
            converter = ProfileConverter.class,
            description = "The protocol to write.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Profile to;

    @Option(
            names = "--no-substitutes",
            description = "Invent nothing: withhold a message instead of filling in SOH, temperature and the like.")
    private boolean noSubstitutes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            defaultValue = "-",
            description = "The log to write, in the format of its suffix; - is standard output, as candump.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String target;

    @Parameters(index = "0", paramLabel = "FILE", description = "A log; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String in;

    @Mixin
    private final LogSource source = new LogSource();

    private long frames;
    private LoggedFrame last = new LoggedFrame(LoggedFrame.NO_TIME, "", new CanFrame(0, 0, 0));

    Translate(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        LogFormat format = target.equals("-")
                ? LogFormat.CANDUMP
                : LogFormat.ofFileName(target)
                        .orElseThrow(() -> Failure.usage("the suffix of " + target + " names no format"));
        Translator translator = new Translator(from, to, noSubstitutes ? Substitutes.NONE : Substitutes.USUAL);
        LogWriter writer = format.writer();
        try (LogOutput log = new LogOutput(in, target, out.stream())) {
            int code = source.read(
                    this,
                    in,
                    logged -> {
                        write(log.stream(), writer, translator.onFrame(logged.frame(), 0));
                        last = logged;
                    },
                    log::flush);
            write(log.stream(), writer, translator.onEnd());
            log.stream().write(writer.end());
            tellLosses(translator);
            return code == ExitCode.OK && translator.understoodFrames() == 0 ? ExitCode.FINDINGS : code;
        }
    }

    private void write(OutputStream log, LogWriter writer, List<CanFrame> translated) {
        try {
            for (CanFrame frame : translated) {
                frames++;
                log.write(writer.write(new LoggedFrame(last.timeNanos(), last.channel(), frame)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellLosses(Translator translator) {
        tell(
                "%s frames of %s in %s cycles became %s frames of %s",
                Numbers.grouped(translator.understoodFrames()),
                from,
                Numbers.grouped(translator.cycles()),
                Numbers.grouped(frames),
                to);
        for (Map.Entry<Loss, Long> loss : translator.losses().entrySet()) {
            boolean always = loss.getValue() == translator.cycles();
            tell("%s%s", loss.getKey(), always ? "" : " (" + loss.getValue() + " cycles)");
        }
    }
}
