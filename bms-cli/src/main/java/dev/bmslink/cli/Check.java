package dev.bmslink.cli;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.check.Declarations;
import dev.bmslink.cli.check.SummedInput;
import dev.bmslink.testkit.check.Checker;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DeclarationText;
import dev.bmslink.testkit.check.Inference;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.report.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms check}. */
@Command(
        name = "check",
        description = "Check whether a battery or an inverter speaks its protocol as it should.",
        footer = {
            "",
            "Exit codes: 0 conforms; 1 findings; 4 the capture does not decide; 3 it cannot be read; 2 usage.",
            "A declaration says what the product claims; --init writes a first one from a capture.",
            "",
            "Examples: bms check capture.log -p pylontech-lv@1.2 --html report.html --junit report.xml",
            "          bms check --init capture.log > product.properties",
            "          bms check capture.log --declaration product.properties --fail-on should"
        })
final class Check extends Subcommand {

    enum Side {
        battery,
        inverter
    }

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A log of both sides; - is standard input.")
    private @Nullable String file;

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description =
                    "The protocol; without it, that of the declaration, or the one that the frames are identified as.")
    private @Nullable Profile profile;

    @Option(names = "--declaration", paramLabel = "FILE", description = "What the product claims.")
    private @Nullable String declarationFile;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "battery or inverter; without it, that of the declaration, or the battery when it is heard.")
    private @Nullable Side side;

    @Option(
            names = "--init",
            paramLabel = "FILE",
            description = "Instead of checking, print a first declaration for the product in this log.")
    private @Nullable String init;

    @Mixin
    private final LogSource source = new LogSource();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    Check(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (init != null && file != null) {
            throw Failure.usage("--init " + init + " and the log " + file + "; give one of them");
        }
        if (init != null) {
            return initialise(init);
        }
        return check(file == null ? "-" : file);
    }

    private int initialise(String log) throws IOException {
        SideFeed<Inference> feed =
                new SideFeed<>(profile, side(null), (chosen, role) -> new Inference(role, chosen), Inference::onFrame);
        read(log, feed);
        out.line(DeclarationText.write(feed.side().declaration()).stripTrailing());
        return ExitCode.OK;
    }

    private int check(String log) throws IOException {
        Optional<Declaration> given =
                declarationFile == null ? Optional.empty() : Optional.of(declared(declarationFile));
        SideFeed<Checker> feed = new SideFeed<>(
                profile(given.orElse(null)),
                side(given.orElse(null)),
                (chosen, role) -> new Checker(chosen, Declarations.of(given, role, chosen)),
                Checker::onFrame);
        String sum = read(log, feed);
        Report report = feed.side().report();
        if (report.counts().fromBattery() + report.counts().toBattery() == 0) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    "none of the " + Numbers.grouped(report.counts().frames()) + " frames is known to "
                            + feed.profile().id());
        }
        return reports.finish(report, origin(log, sum, feed), out, terminal());
    }

    /** Reads a log once; returns its SHA-256, empty when -n ended standard input early. */
    private String read(String log, SideFeed<?> feed) throws IOException {
        try (SummedInput in = new SummedInput(LogInput.open(log))) {
            boolean[] any = {false};
            Consumer<LoggedFrame> frames = logged -> {
                any[0] = true;
                feed.onFrame(logged);
            };
            int code = source.read(this, in, frames, () -> {});
            if (!any[0] || code != ExitCode.OK) {
                throw new Failure(ExitCode.UNREADABLE, any[0] ? "see --strict" : "there are no frames");
            }
            feed.onEnd();
            feed.candidate()
                    .ifPresent(candidate -> tell(
                            "checked as %s: %s",
                            candidate.profile().id(),
                            candidate.evidence().get(0).text()));
            if (!log.equals("-")) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return in.sum();
        }
    }

    /** Reads a declaration. */
    static Declaration declared(String name) throws IOException {
        String text;
        try {
            text = Files.readString(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            throw Failure.usage("cannot read the declaration " + name + ": " + e.getMessage());
        }
        DeclarationText.Parsed parsed = DeclarationText.parse(text);
        return parsed.declaration().orElseThrow(() -> Failure.usage(Declarations.problems(name, parsed.problems())));
    }

    /** The profile that is asked for, null when the frames are to tell it. */
    private @Nullable Profile profile(@Nullable Declaration given) {
        if (profile != null || given == null || given.profile().isEmpty()) {
            return profile;
        }
        try {
            return Declarations.profile(given);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("the declaration: " + e.getMessage());
        }
    }

    /** The side that is asked for, null when the frames are to tell it. */
    private @Nullable Role side(@Nullable Declaration given) {
        if (side != null) {
            return side == Side.battery ? Role.BATTERY : Role.INVERTER;
        }
        return given == null ? null : given.role();
    }

    private Origin origin(String log, String sum, SideFeed<?> feed) throws IOException {
        boolean stdin = log.equals("-");
        String name = stdin ? "standard input" : String.valueOf(Path.of(log).getFileName());
        String claims = declarationFile == null
                ? ""
                : " --declaration " + Path.of(declarationFile).getFileName();
        String command = "bms check " + (stdin ? "-" : name) + " -p "
                + feed.profile().id() + " --side " + feed.role().key() + claims;
        return new Origin(new Bms.Version().getVersion()[0], name, sum, command, Optional.of(feed.profile()));
    }
}
