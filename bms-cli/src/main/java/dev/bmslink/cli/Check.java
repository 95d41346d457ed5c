package dev.bmslink.cli;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.check.Declarations;
import dev.bmslink.cli.check.Digests;
import dev.bmslink.testkit.check.Conformance;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DeclarationText;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.report.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<LoggedFrame> frames = read(log);
        Profile chosen = chosen(frames, null);
        Declaration first = Declaration.infer(role(frames, chosen, null), chosen, frames);
        out.line(DeclarationText.write(first).stripTrailing());
        return ExitCode.OK;
    }

    private int check(String log) throws IOException {
        Optional<Declaration> given =
                declarationFile == null ? Optional.empty() : Optional.of(declared(declarationFile));
        List<LoggedFrame> frames = read(log);
        Profile chosen = chosen(frames, given.orElse(null));
        Role role = role(frames, chosen, given.orElse(null));
        Declaration declaration = Declarations.of(given, role, chosen);
        Report report = Conformance.check(chosen, frames, declaration);
        if (report.counts().fromBattery() + report.counts().toBattery() == 0) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    "none of the " + Numbers.grouped(frames.size()) + " frames is known to " + chosen.id());
        }
        return reports.finish(report, origin(log, chosen, role), out, terminal());
    }

    private List<LoggedFrame> read(String log) throws IOException {
        List<LoggedFrame> frames = new ArrayList<>();
        int code = source.read(this, log, frames::add, () -> {});
        if (frames.isEmpty() || code != ExitCode.OK) {
            throw new Failure(ExitCode.UNREADABLE, frames.isEmpty() ? "there are no frames" : "see --strict");
        }
        return frames;
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

    private Profile chosen(List<LoggedFrame> frames, @Nullable Declaration given) {
        if (profile != null) {
            return profile;
        }
        if (given != null && !given.profile().isEmpty()) {
            try {
                return Declarations.profile(given);
            } catch (IllegalArgumentException e) {
                throw Failure.usage("the declaration: " + e.getMessage());
            }
        }
        ProfileChooser chooser = new ProfileChooser();
        for (LoggedFrame logged : frames) {
            if (chooser.hold(logged)) {
                break;
            }
        }
        Candidate candidate = chooser.choose();
        tell(
                "checked as %s: %s",
                candidate.profile().id(), candidate.evidence().get(0).text());
        return candidate.profile();
    }

    private Role role(List<LoggedFrame> frames, Profile chosen, @Nullable Declaration given) {
        if (side != null) {
            return side == Side.battery ? Role.BATTERY : Role.INVERTER;
        }
        if (given != null) {
            return given.role();
        }
        boolean battery = frames.stream().anyMatch(logged -> {
            Message message = chosen.message(logged.frame().word());
            return message != null && message.direction() == Direction.FROM_BATTERY;
        });
        return battery ? Role.BATTERY : Role.INVERTER;
    }

    private Origin origin(String log, Profile chosen, Role role) throws IOException {
        boolean stdin = log.equals("-");
        String name = stdin ? "standard input" : String.valueOf(Path.of(log).getFileName());
        String claims = declarationFile == null
                ? ""
                : " --declaration " + Path.of(declarationFile).getFileName();
        String command = "bms check " + (stdin ? "-" : name) + " -p " + chosen.id() + " --side " + role.key() + claims;
        return new Origin(
                new Bms.Version().getVersion()[0],
                name,
                stdin ? "" : Digests.sha256(Path.of(log)),
                command,
                Optional.of(chosen));
    }
}
